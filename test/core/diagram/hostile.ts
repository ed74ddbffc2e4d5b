import type { Diagram } from '../../../src/core/diagram';

/** Names nobody should give and somebody will. */
const hostile = [
  'a"b',
  "it's",
  '<script>alert(1)</script>',
  'two\nlines\r\nand\ttabs',
  '\\N \\G \\n \\',
  'back\\',
  '&amp; &lt; &nbsp; &',
  'emoji 🛒 é',
  '-->',
  ']]>',
  '#0',
  'end',
  'digraph',
  ' ',
  'ends with space ',
  '\u0000\u0001\uD800',
  'x'.repeat(10_000),
  '{|}[]()`~%',
  'node:a"b',
  'subgraph',
  'graph',
  'class',
  'click',
  'o',
  'x',
  'a[b]',
  '(round)',
  'c{d}',
  'a|b',
  '#35;',
  'semi;colon',
  '%%{init: {}}%%',
  '$$x^2$$',
  'fa:fa-car',
  '`**bold**`',
  '1. one',
  '- dash',
  'a@{shape: cyl}',
];

/** A picture in which all of them stand wherever a name can. */
export function hostileDiagram(): Diagram {
  const nodes = hostile.map((name, index) => ({
    id: name,
    name,
    caption: name,
    shape: 'box' as const,
    class: 'stateful' as const,
    confidence: 'low' as const,
    entry: false,
    spof: true,
    instances: '1',
    state: [name],
    findings: { error: 1, warning: 0, information: 0, hint: 0 },
    blast: index,
    group: index % 2 === 0 ? name : undefined,
    at: { file: 'a', start: 0, end: 1 },
  }));
  const edges = hostile.map((to) => ({
    id: to,
    from: 'a"b',
    to,
    required: true,
    mode: 'sync' as const,
    assumed: false,
    alternative: true,
    evidence: to,
    at: { file: 'a', start: 0, end: 1 },
  }));
  const groups = hostile.filter((_, index) => index % 2 === 0).map((key) => ({ key, label: key }));
  return { system: 'a', title: hostile.join(' '), verdict: 'stateful', nodes, edges, groups, places: [] };
}
