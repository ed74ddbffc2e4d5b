import assert from 'node:assert/strict';
import type { System } from '../../../src/core/model/system';
import { corpusFolder } from '../../harness/corpus';
import { foldersIn, redrawn, systemsIn } from './corpus';

/** What a system and its draft must have in common, by the position of the components. */
interface Comparison {
  components: number;
  sameClass: number;
  readonly differences: string[];
}

async function compare(folder: string, total: Comparison): Promise<void> {
  for (const review of await systemsIn(folder)) {
    const drawn = redrawn(review);
    if (drawn === undefined) continue;
    const { system } = review;
    const back = drawn.read.system;
    const say = (what: string): void => void total.differences.push(`${folder}, ${system.id}: ${what}`);
    for (const { rule, message } of drawn.read.findings.filter(({ severity }) => severity === 'error'))
      say(`${rule}: ${message}`);
    if (back.components.length !== system.components.length) say('other components');
    for (const [index, component] of system.components.entries()) {
      const other = back.components[index];
      total.components++;
      if (other?.verdict.class === component.verdict.class) total.sameClass++;
      if (other?.instances.min !== component.instances.min || other?.instances.max !== component.instances.max)
        say(`instances of ${component.id}`);
      if (back.availability.of.get(other?.id ?? '')?.entry !== system.availability.of.get(component.id)?.entry)
        say(`entry of ${component.id}`);
    }
    assert.deepEqual(linksOf(back), linksOf(system), `${folder}, ${system.id}: links`);
  }
}

/** Links by the position of their ends, each pair once. */
function linksOf({ components, links, byId }: System): readonly string[] {
  const position = new Map(components.map(({ id }, index) => [id, index]));
  const pairs = links.filter(({ from, to }) => from !== to && byId.has(to));
  return [...new Set(pairs.map(({ from, to }) => `${position.get(from)} > ${position.get(to)}`))].sort();
}

describe('a draft, read back', () => {
  it('says of our examples what was read', async () => {
    const total: Comparison = { components: 0, sameClass: 0, differences: [] };
    await compare('docs/shop', total);
    assert.deepEqual(total.differences, []);
    assert.equal(total.sameClass, total.components);
  });

  it('says of real projects what was read', async function () {
    const corpus = corpusFolder();
    if (corpus === undefined) return this.skip();
    this.timeout(60_000);
    const total: Comparison = { components: 0, sameClass: 0, differences: [] };
    for (const folder of foldersIn(corpus)) await compare(folder, total);
    assert.deepEqual(total.differences, []);
    // What ends by itself has no kind of its own here: a job named like a store may be taken for one.
    assert.ok(total.sameClass >= total.components * 0.99, `${total.sameClass} of ${total.components}`);
  });
});
