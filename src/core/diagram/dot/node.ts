import type { DiagramNode, Shape } from '../types';
import { nodeTooltip } from '../words';
import { attributes, quoted } from './escape';
import { labelOf } from './label';
import { palette } from './palette';

/** Graphviz's outlines; class is told by line and corners besides the colour, so rounded ones are for stateless boxes. */
const outlines: Readonly<Record<Shape, string>> = {
  person: 'ellipse',
  cloud: 'ellipse',
  box: 'box',
  gateway: 'hexagon',
  cylinder: 'cylinder',
  queue: 'cds',
  gear: 'component',
  clock: 'octagon',
  agent: 'tab',
};

/** Room around the label, in inches; outlines with slanted or round sides have some of their own. */
const margins: Readonly<Record<Shape, string>> = {
  person: '0.02,0',
  cloud: '0.02,0',
  box: '0.2,0.08',
  gateway: '0.02,0',
  cylinder: '0.22,0.06',
  queue: '0.4,0.2',
  gear: '0.2,0.08',
  clock: '0.02,0',
  agent: '0.2,0.08',
};

/** The statement of one node. */
export function nodeStatement(node: DiagramNode, name: string): string {
  const stateful = node.class === 'stateful';
  const uncertain = node.confidence === 'low';
  const styles = [
    'filled',
    ...(node.shape === 'box' && !stateful ? ['rounded'] : []),
    ...(uncertain ? ['dashed'] : []),
  ];
  const colors = stateful ? palette.stateful : palette.stateless;
  return `${name}${attributes({
    id: quoted(`node:${node.id}`),
    class: quoted(classesOf(node).join(' ')),
    shape: outlines[node.shape],
    margin: quoted(margins[node.shape]),
    style: quoted(styles.join(',')),
    penwidth: stateful ? 2 : 1,
    color: quoted(colors.line),
    fillcolor: quoted(colors.fill),
    label: labelOf(node),
    tooltip: quoted(nodeTooltip(node)),
  })};`;
}

function classesOf(node: DiagramNode): readonly string[] {
  return [
    node.class,
    `confidence-${node.confidence}`,
    `kind-${node.shape}`,
    ...(node.spof ? ['spof'] : []),
    ...(node.entry ? ['entry'] : []),
    ...(node.findings.error > 0 ? ['has-errors'] : node.findings.warning > 0 ? ['has-warnings'] : []),
  ];
}
