import assert from 'node:assert/strict';
import { reviewTexts } from '../rules/support';

describe('An acceptance of a rule that a more specific finding replaced', () => {
  const file = (rule: string): string =>
    `architecture: 1
components:
  user: { kind: client, uses: [web] }
  web: { kind: service, replicas: 1 }
decisions:
  - about: [web]
    choice: stateless
    because: One instance is enough for a team of five.
    costs: [harder-to-scale]
    alternatives: [two instances]
    on-node-loss: It starts again elsewhere.
    on-partition: It is out of reach.
    accepts: [${rule}]
    revisit: 2027-05-24
`;
  const unused = async (rule: string): Promise<number> => {
    const review = await reviewTexts({ 'a.arch.yaml': file(rule) });
    return review.findings.filter((finding) => finding.rule === 'decision-unused').length;
  };

  it('is no leftover', async () => assert.equal(await unused('single-instance'), 0));
  it('is one where nothing of its cause speaks', async () => assert.equal(await unused('volatile-state'), 1));
});
