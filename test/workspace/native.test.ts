import assert from 'node:assert/strict';
import { members, open, reviewed } from './open';

const file = (component: string, imports = ''): string =>
  `architecture: 1\n${imports}components:\n  ${component}:\n    kind: service\n`;

describe('Native systems', () => {
  it('are a root with everything it imports, from each of its files', async () => {
    const workspace = open({
      'shop.arch.yaml': file('shop', 'imports: [parts/pay.arch.yaml]\n'),
      'parts/pay.arch.yaml': file('pay', 'imports: [bank.arch.yaml]\n'),
      'parts/bank.arch.yaml': file('bank'),
      'alone.arch.yaml': file('alone'),
    });
    const all = ['shop.arch.yaml', 'parts/pay.arch.yaml', 'parts/bank.arch.yaml'];
    for (const key of all) assert.deepEqual(await members(workspace, key), all);
    assert.deepEqual(await members(workspace, 'alone.arch.yaml'), ['alone.arch.yaml']);
  });

  it('say a finding of a file that two roots import once', async () => {
    const shared = 'architecture: 1\ncomponents:\n  x:\n    kind: service\n    uses: [gone]\n';
    const workspace = open({
      'a.arch.yaml': file('a', 'imports: [shared.arch.yaml]\n'),
      'b.arch.yaml': file('b', 'imports: [shared.arch.yaml]\n'),
      'shared.arch.yaml': shared,
    });
    const { findings } = await reviewed(workspace, 'shared.arch.yaml');
    assert.equal(findings.filter(({ rule }) => rule === 'unresolved-reference').length, 1);
  });

  it('end when files import each other, and are partial when an import is missing', async () => {
    const workspace = open({
      'a.arch.yaml': file('a', 'imports: [b.arch.yaml]\n'),
      'b.arch.yaml': file('b', 'imports: [a.arch.yaml]\n'),
      'c.arch.yaml': file('c', 'imports: [gone.arch.yaml]\n'),
    });
    assert.deepEqual(await members(workspace, 'b.arch.yaml'), ['a.arch.yaml', 'b.arch.yaml']);
    assert.equal((await reviewed(workspace, 'c.arch.yaml')).review.group.partial, true);
  });
});
