import assert from 'node:assert/strict';
import { reviewTexts } from '../rules/support';

/** Native components `c0` … with the ones each of them waits for. */
function system(uses: readonly (readonly number[])[]): string {
  const lines = uses.map(
    (to, from) => `  c${from}: { kind: service, replicas: 2, uses: [${to.map((id) => `c${id}`).join(', ')}] }`,
  );
  return ['architecture: 1', 'name: Circles', 'components:', ...lines, ''].join('\n');
}

async function circles(text: string): Promise<readonly string[]> {
  const { findings, errors } = await reviewTexts({ 'circles.arch.yaml': text });
  assert.deepEqual(errors, []);
  return findings
    .filter(({ rule }) => rule === 'dependency-cycle')
    .map(({ message, related }) => `${/\((.*?)\)/.exec(message)?.[1] ?? ''}; ${related.length} related`);
}

describe('circles of calls', () => {
  it('are one finding each, with the calls of the shortest way round', async () => {
    assert.deepEqual(await circles(system([[1], [2], [0, 3], [4], [3]])), [
      '`c0`, `c1` and `c2`; 2 related',
      '`c3` and `c4`; 1 related',
    ]);
  });

  it('are found where they begin far down a long way', async () => {
    const length = 500;
    const chain = Array.from({ length }, (_, id) => (id === length - 1 ? [length - 2] : [id + 1]));
    assert.deepEqual(await circles(system(chain)), [`\`c${length - 2}\` and \`c${length - 1}\`; 1 related`]);
  });

  it('are not what leads to one end, nor a component that uses itself', async () => {
    assert.deepEqual(await circles(system([[1, 2], [3], [3], [3]])), []);
  });
});
