import assert from 'node:assert/strict';
import { forestOf, type Row } from '../../src/extension/components/node';
import { descriptionOf, spokenOf } from '../../src/extension/components/words';
import type { ComponentEntry, SystemEntry } from '../../src/server/protocol';

function entry(name: string, first: number, more: Partial<ComponentEntry> = {}): ComponentEntry {
  return {
    id: name,
    name,
    kind: 'service',
    shape: 'box',
    technology: undefined,
    class: 'stateless',
    confidence: 'low',
    spof: false,
    blast: 0,
    findings: 0,
    stateAtRisk: [],
    place: { uri: 'file:///shop/compose.yaml', line: first, character: 2, endLine: first, endCharacter: 4 },
    lines: { first, last: first + 2 },
    ...more,
  };
}

const db = entry('db', 9, {
  class: 'stateful',
  confidence: 'high',
  technology: 'PostgreSQL',
  shape: 'cylinder',
  spof: true,
  blast: 4,
  findings: 2,
  stateAtRisk: ['rows in memory'],
});
const system = (title: string, components: readonly ComponentEntry[]): SystemEntry => {
  return { id: title, title, format: 'Docker Compose', verdict: 'hybrid', components };
};
const shop = system('compose.yaml', [db, entry('web', 1), entry('api', 5)]);

function label(row: Row): string {
  if (row.kind === 'system') return row.system.title;
  return row.kind === 'class' ? `${row.class} ${row.count}` : row.component;
}

describe('rows of the Components view', () => {
  it('are grouped by class in the order given, without empty groups', () => {
    const forest = forestOf([shop]);
    assert.deepEqual(forest.roots.map(label), ['stateful 1', 'stateless 2']);
    assert.deepEqual(
      forest.roots.map((row) => forest.childrenOf(row).map(label)),
      [['db'], ['web', 'api']],
    );
    assert.deepEqual(forestOf([system('a', [entry('web', 1)])]).roots.map(label), ['stateless 1']);
    assert.deepEqual(forestOf([]).roots, []);
  });

  it('are grouped by system first where there are several', () => {
    const forest = forestOf([shop, system('b/compose.yaml', [entry('web', 1)])]);
    assert.deepEqual(forest.roots.map(label), ['compose.yaml', 'b/compose.yaml']);
    const [first] = forest.roots;
    assert.ok(first);
    assert.deepEqual(forest.childrenOf(first).map(label), ['stateful 1', 'stateless 2']);
  });

  it('know their parents, and no two have one id', () => {
    const forest = forestOf([shop, system('b/compose.yaml', [entry('web', 1)])]);
    const all: Row[] = [];
    const walk = (row: Row): void => {
      all.push(row);
      for (const child of forest.childrenOf(row)) {
        assert.equal(forest.parentOf(child), row);
        walk(child);
      }
    };
    forest.roots.forEach(walk);
    assert.equal(all.length, 2 + 3 + 4);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  });

  it('are found by a line of a document, the innermost first', () => {
    const forest = forestOf([system('compose.yaml', [entry('outer', 1, { lines: { first: 0, last: 20 } }), db])]);
    const at = (line: number) => forest.at('file:///shop/compose.yaml', line)?.component;
    assert.deepEqual([0, 8, 9, 11, 12, 20, 21].map(at), ['outer', 'outer', 'db', 'db', 'outer', 'outer', undefined]);
    assert.equal(forest.at('file:///other.yaml', 9), undefined);
  });

  it('survive being written down: commands are given them', () => {
    const [group] = forestOf([shop]).roots;
    assert.deepEqual(JSON.parse(JSON.stringify(group)), group);
  });
});

describe('words of the Components view', () => {
  it('say technology, findings, what goes down, state at risk and confidence', () => {
    assert.equal(descriptionOf(db), 'PostgreSQL · 2 findings · takes 4 down · state at risk · high confidence');
    assert.equal(descriptionOf(entry('web', 1, { findings: 1 })), '1 finding · low confidence');
    assert.equal(descriptionOf(entry('web', 1, { kind: 'Deployment' })), 'Deployment · low confidence');
  });

  it('tell a screen reader name and class as well', () => {
    assert.equal(
      spokenOf(db),
      'db, stateful with high confidence, PostgreSQL, single point of failure, 2 findings, takes 4 down, state at risk',
    );
  });
});
