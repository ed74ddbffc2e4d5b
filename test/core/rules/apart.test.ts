import assert from 'node:assert/strict';
import { reviewTexts } from './support';

describe('Spread and disruption budgets', () => {
  const web = (pod = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      ${pod}
      containers: [{ name: web, image: "acme/web:1.0" }]
`;
  const spoken = async (text: string, off: readonly string[] = []): Promise<readonly string[]> => {
    const rules = new Map(off.map((rule) => [rule, 'off'] as const));
    const { findings } = await reviewTexts({ 'web.yaml': text }, { config: { rules } });
    return findings
      .filter(({ rule }) => /^(?:no-spread|no-disruption-budget|shared-fate|single-zone)$/.test(rule))
      .map(({ rule, message }) => `${rule} ${message.includes('no disruption budget')}`);
  };

  it('missing together are one line', async () => assert.deepEqual(await spoken(web()), ['no-spread true']));
  it('missing together are one of them where the other is off', async () => {
    assert.deepEqual(await spoken(web(), ['no-disruption-budget']), ['no-spread false']);
    assert.deepEqual(await spoken(web(), ['no-spread']), ['no-disruption-budget true']);
  });
  it('leave the budget its own line where the place is another cause', async () => {
    const pinned = web('nodeName: node-7');
    assert.deepEqual([...(await spoken(pinned))].sort(), ['no-disruption-budget true', 'shared-fate false']);
    const zoned = web('nodeSelector: { topology.kubernetes.io/zone: a }');
    assert.deepEqual([...(await spoken(zoned))].sort(), ['no-disruption-budget true', 'single-zone false']);
  });
  it('may be accepted at the budget itself', async () => {
    const budget = `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
  annotations: { statewise.dev/accept.blocking-disruption-budget: "A person agrees to every drain." }
spec: { maxUnavailable: 0, selector: { matchLabels: { app: web } } }
`;
    const { findings } = await reviewTexts({ 'web.yaml': web() + budget });
    const found = findings.find(({ rule }) => rule === 'blocking-disruption-budget');
    assert.equal(found?.accepted?.reason, 'A person agrees to every drain.');
  });
});
