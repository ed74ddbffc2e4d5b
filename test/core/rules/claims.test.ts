import assert from 'node:assert/strict';
import { reviewTexts } from './support';

const SHOP = `architecture: 1
name: Shop
components:
  shopper: { kind: client, uses: [cart] }
  cart:
    kind: service
    replicas: 2
    CLAIM
    state:
      - { holds: cart, kind: session, kept: memory, loss: not-tolerable }
decisions:
  - about: [cart]
    choice: stateless
    because: "Any instance may answer."
    costs: [redundant-data]
    alternatives: ["sticky sessions"]
    on-node-loss: "Another instance answers."
    on-partition: "Both sides answer."
`;

async function rulesOn(text: string): Promise<readonly string[]> {
  const { findings } = await reviewTexts({ 'shop.arch.yaml': text });
  const judged = ['class-mismatch', 'decision-contradicts', 'in-memory-session'];
  return findings.map(({ rule }) => rule).filter((rule) => judged.includes(rule));
}

describe('a claim that the file contradicts', () => {
  it('is told once where component and decision make it', async () => {
    assert.deepEqual(await rulesOn(SHOP.replace('CLAIM', 'class: stateless')), ['class-mismatch', 'in-memory-session']);
  });

  it('is told at the decision where only that makes it', async () => {
    assert.deepEqual(await rulesOn(SHOP.replace('    CLAIM\n', '')), ['in-memory-session', 'decision-contradicts']);
  });
});
