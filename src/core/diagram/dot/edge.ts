import type { DiagramEdge } from '../types';
import { edgeTooltip } from '../words';
import { attributes, quoted } from './escape';
import { palette } from './palette';

/** Names of both ends as a person reads them. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** The statement of one edge; `from` and `to` are node names of DOT. */
export function edgeStatement(edge: DiagramEdge, from: string, to: string, ends: Ends): string {
  const tip = quoted(edgeTooltip(edge, `${ends.from} → ${ends.to}`));
  return `${from} -> ${to}${attributes({
    id: quoted(`edge:${edge.id}`),
    class: quoted(classesOf(edge).join(' ')),
    style: edge.mode === 'async' ? 'dotted' : edge.required ? undefined : 'dashed',
    arrowhead: edge.required ? undefined : 'empty',
    ...(edge.alternative ? { dir: 'both', arrowtail: 'odiamond' } : {}),
    color: edge.assumed ? quoted(palette.faint) : undefined,
    tooltip: tip,
  })};`;
}

function classesOf({ required, mode, assumed, alternative }: DiagramEdge): readonly string[] {
  return [
    required ? 'required' : 'optional',
    mode,
    ...(assumed ? ['assumed'] : []),
    ...(alternative ? ['alternative'] : []),
  ];
}
