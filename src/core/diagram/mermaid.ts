import { groupBy } from '../grouping';
import type { Diagram, DiagramEdge, DiagramNode, Shape } from './types';
import { captionWords, findingWords, nameWords, shorten, stateLines } from './words';

/** What stands around a label for each outline. */
const outlines: Readonly<Record<Shape, readonly [string, string]>> = {
  person: ['([', '])'],
  cloud: ['(', ')'],
  box: ['[', ']'],
  gateway: ['{{', '}}'],
  cylinder: ['[(', ')]'],
  queue: ['>', ']'],
  gear: ['[[', ']]'],
  clock: ['[/', '/]'],
  agent: ['[\\', '\\]'],
};

const styles: readonly string[] = [
  'classDef stateful fill:#fdf3e1,stroke:#a8660f,stroke-width:2px,color:#1f2933',
  'classDef stateless fill:#f4f8fc,stroke:#5b7ea3,color:#1f2933',
  'classDef uncertain stroke-dasharray:4 3',
  'classDef spof stroke:#b42318',
];

/** The picture as a Mermaid flowchart, for pages that draw those. Same diagram, same text. */
export function toMermaid(diagram: Diagram): string {
  const names = new Map(diagram.nodes.map(({ id }, index) => [id, `n${index}`]));
  const members = groupBy(diagram.nodes, ({ group }) => group);
  const linesOf = (group: string | undefined): readonly string[] =>
    (members.get(group) ?? []).map((node) => nodeLine(node, names.get(node.id) ?? ''));
  const groups = diagram.groups.flatMap(({ key, label }, index) => [
    `subgraph g${index}["${escaped(shorten(label, 60))}"]`,
    ...linesOf(key).map((line) => `  ${line}`),
    'end',
  ]);
  const lines = [
    ...groups,
    ...linesOf(undefined),
    ...diagram.edges.map((edge) => `${names.get(edge.from) ?? ''} ${arrow(edge)} ${names.get(edge.to) ?? ''}`),
    ...styles,
  ];
  return `%% ${shorten(diagram.title, 200)}\nflowchart LR\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function nodeLine(node: DiagramNode, name: string): string {
  const [open, close] = outlines[node.shape];
  const rows = [
    `<b>${escaped(nameWords(node))}</b>`,
    ...[captionWords(node), ...stateLines(node), node.spof ? 'single point of failure' : '', findingWords(node) ?? '']
      .filter((words) => words !== '')
      .map(escaped),
  ];
  const classes = [node.class, ...(node.confidence === 'low' ? ['uncertain'] : []), ...(node.spof ? ['spof'] : [])];
  return [`${name}${open}"${rows.join('<br/>')}"${close}`, `class ${name} ${classes.join(',')}`].join('\n  ');
}

/** Optional and asynchronous links look alike in Mermaid, so a word tells them apart. */
function arrow({ required, mode, assumed, alternative }: DiagramEdge): string {
  const words = [
    ...(required ? [] : ['optional']),
    ...(mode === 'async' ? ['async'] : []),
    ...(alternative ? ['any of'] : []),
    ...(assumed ? ['assumed'] : []),
  ].join(', ');
  const dashed = !required || mode === 'async' || assumed;
  if (words === '') return '-->';
  return dashed ? `-. ${words} .->` : `-- ${words} -->`;
}

/**
 * Entities as Mermaid writes them, for everything that could end the string or be taken for markup. Formulas (`$$`) and icons
 * (`:fa-`) are looked for once entities are read, so something that nobody sees stands between their characters.
 */
function escaped(text: string): string {
  return text
    .replace(/["#&<>;`\\{}[\]]/g, (character) => `#${character.codePointAt(0) ?? 0};`)
    .replace(/\$(?=\$)|:(?=fa-)/g, (character) => `${character}#8288;`);
}
