import assert from 'node:assert/strict';
import { toMermaid } from '../../../src/core/diagram';
import { nameWords } from '../../../src/core/diagram/words';
import { hostileDiagram } from './hostile';

/** What Mermaid makes of its entities: those named by a number, and one that nobody sees. */
const decoded = (text: string): string =>
  text.replace(/#(\d+);/g, (_, code: string) => (code === '8288' ? '' : String.fromCodePoint(Number(code))));

/** The texts in quotes, line by line. */
function labelsOf(mermaid: string, line: RegExp): readonly string[] {
  return [...mermaid.matchAll(line)].map(([, label = '']) => label);
}

describe('Mermaid', () => {
  const diagram = hostileDiagram();
  const text = toMermaid(diagram);
  const nodes = labelsOf(text, /^ +n\d+\["(.*)"\]$/gm);
  const groups = labelsOf(text, /^ +subgraph g\d+\["(.*)"\]$/gm);

  it('shows names nobody should give as they are', () => {
    const names = nodes.map((label) => decoded(label.split('<br/>', 1)[0] ?? '').replace(/^<b>|<\/b>$/g, ''));
    assert.deepEqual(names.toSorted(), diagram.nodes.map(nameWords).toSorted());
    assert.equal(groups.length, diagram.groups.length);
  });

  it('has nothing in a label that ends it, or that reads as markup, as a formula or as an icon', () => {
    for (const label of [...nodes, ...groups]) {
      const plain = label.replace(/<b>|<\/b>|<br\/>|#\d+;/g, '\0');
      assert.doesNotMatch(plain, /["#&<>;`\\{}[\]\n]|\$\$|:fa-/, label);
    }
  });

  it('names nodes and groups by number, since many a name is a word of its own', () => {
    const others = text
      .split('\n')
      .slice(1)
      .filter((line) => !/^ +(?:n\d+\[".*"\]|subgraph g\d+\[".*"\])$/.test(line));
    const words = new Set(others.flatMap((line) => line.replace(/classDef .*/, '').match(/[\w]+/g) ?? []));
    const known = /^(?:n\d+|flowchart|LR|end|class|stateful|uncertain|spof|any|of)$/;
    assert.deepEqual(
      [...words].filter((word) => !known.test(word)),
      [],
    );
    assert.match(text, /^%% .*\nflowchart LR\n/);
  });
});
