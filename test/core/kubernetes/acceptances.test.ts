import assert from 'node:assert/strict';
import { reviewTexts } from '../rules/support';

const accepts = (rule: string): string =>
  `  annotations: { statewise.dev/accept.${rule}: "until 2027-01-01: drained by hand" }\n`;

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: acme/web:1
          volumeMounts: [{ name: data, mountPath: /data }]
      volumes:
        - { name: data, persistentVolumeClaim: { claimName: data } }
`;
const claim = (more: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n${more}spec: { accessModes: [ReadWriteOnce] }\n`;
const budget = (more: string): string =>
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\n${more}spec: { minAvailable: 2, selector: { matchLabels: { app: web } } }\n`;

async function acceptedRules(...documents: readonly string[]): Promise<readonly string[]> {
  const { findings } = await reviewTexts({ 'web.yaml': documents.join('---\n') });
  return findings.filter(({ accepted }) => accepted !== undefined).map(({ rule }) => rule);
}

async function complaints(...documents: readonly string[]): Promise<readonly string[]> {
  const { findings } = await reviewTexts({ 'web.yaml': documents.join('---\n') });
  return findings.map(({ rule }) => rule).filter((rule) => /^(?:acceptance|decision)-/.test(rule));
}

describe('an annotation that accepts', () => {
  it('covers the findings inside its own object', async () => {
    const rule = 'blocking-disruption-budget';
    assert.deepEqual(await acceptedRules(budget(accepts(rule)), claim(''), deployment), [rule]);
  });

  it('on a claim covers the workloads that mount it', async () => {
    const rule = 'shared-volume-writers';
    assert.deepEqual(await acceptedRules(claim(accepts(rule)), budget(''), deployment), [rule]);
  });

  it('covers a finding about an object that concerns no component', async () => {
    const rule = 'disruption-budget-selects-nothing';
    const other = budget(accepts(rule)).replace('app: web', 'app: other');
    assert.deepEqual(await acceptedRules(other, claim(''), deployment), [rule]);
  });

  it('covers nothing else', async () => {
    const other = budget(accepts('shared-volume-writers')).replace('app: web', 'app: other');
    assert.deepEqual(await acceptedRules(other, claim(''), deployment), []);
  });

  it('is judged by its rule id also where its workload is in no file, and not called unused there', async () => {
    assert.deepEqual(await complaints(claim(accepts('shared-volume-writer'))), ['acceptance-unknown-rule']);
    assert.deepEqual(await complaints(claim(accepts('shared-volume-writers'))), []);
  });
});
