import { groupBy } from '../../grouping';
import type { Diagram, DiagramNode } from '../types';
import { shorten } from '../words';
import { edgeStatement } from './edge';
import { attributes, quoted } from './escape';
import { nodeStatement } from './node';
import { palette } from './palette';

/** From so many edges on, straight lines and fewer rounds of tidying keep the layout within seconds; nobody follows a curve there. */
const MANY_EDGES = 1000;
const hasty = { nslimit: 1, nslimit1: 1, mclimit: 0.2, splines: 'line' };
const FONT = 'Helvetica,Arial,sans-serif';

/**
 * The picture in Graphviz's language. Nodes and edges carry ids (`node:<id>`, `edge:<id>`, `group:<key>`) and classes, so that
 * the SVG made of it can be styled and looked up. Same diagram, same text.
 */
export function toDot(diagram: Diagram): string {
  const names = namesOf(diagram.nodes);
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const statement = (node: DiagramNode): string => nodeStatement(node, names.get(node.id) ?? '');
  const inside = groupBy(diagram.nodes, ({ group }) => group);
  return [
    `digraph ${quoted(shorten(diagram.title, 200))} {`,
    ...indented(defaults(diagram.edges.length > MANY_EDGES)),
    ...diagram.groups.flatMap(({ key, label }, index) =>
      indented(cluster(index, key, label, (inside.get(key) ?? []).map(statement))),
    ),
    ...indented((inside.get(undefined) ?? []).map(statement)),
    ...indented(
      diagram.edges.map((edge) =>
        edgeStatement(edge, names.get(edge.from) ?? '', names.get(edge.to) ?? '', {
          from: byId.get(edge.from)?.name ?? edge.from,
          to: byId.get(edge.to)?.name ?? edge.to,
        }),
      ),
    ),
    ...indented(rowsOf(diagram, inside, names)),
    '}',
    '',
  ].join('\n');
}

/** Components that nothing links stand in rows instead of in one long column: invisible edges join those of a row. */
function rowsOf(
  { edges }: Diagram,
  groups: ReadonlyMap<string | undefined, readonly DiagramNode[]>,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [...groups.values()].flatMap((members) => {
    const loose = members.filter(({ id }) => !linked.has(id)).map(({ id }) => names.get(id) ?? '');
    const perRow = Math.max(4, Math.ceil(Math.sqrt(loose.length)));
    return loose.flatMap((name, index) =>
      index % perRow === 0 ? [] : [`${loose[index - 1] ?? ''} -> ${name} [style=invis];`],
    );
  });
}

function defaults(many: boolean): readonly string[] {
  const text = { fontname: quoted(FONT), fontcolor: quoted(palette.text) };
  return [
    `graph${attributes({ rankdir: 'LR', bgcolor: 'transparent', outputorder: 'edgesfirst', pad: 0.2, nodesep: 0.35, ranksep: 0.7, ...text, fontsize: 11, ...(many ? hasty : {}) })};`,
    `node${attributes({ ...text, fontsize: 13 })};`,
    `edge${attributes({ ...text, color: quoted(palette.edge), fontsize: 10, arrowsize: 0.7 })};`,
  ];
}

function cluster(index: number, key: string, label: string, members: readonly string[]): readonly string[] {
  return [
    `subgraph cluster_${index} {`,
    ...indented([
      `graph${attributes({
        id: quoted(`group:${key}`),
        class: quoted('group'),
        label: quoted(shorten(label, 60)),
        labeljust: 'l',
        style: quoted('rounded'),
        color: quoted(palette.frame),
        fontcolor: quoted(palette.caption),
        tooltip: quoted(shorten(label, 300)),
      })};`,
      ...members,
    ]),
    '}',
  ];
}

/** A readable name where the id is plain, else one that no plain id can have. */
function namesOf(nodes: readonly DiagramNode[]): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id }, index) => [id, /^[\w./-]{1,80}$/.test(id) ? `"${id}"` : `"#${index}"`]));
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
