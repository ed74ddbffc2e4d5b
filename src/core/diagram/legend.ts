import { palette } from './dot/palette';
import type { Diagram } from './types';

/** One line of the legend; the swatch is drawn 26 units wide around a height of 0. */
export interface LegendEntry {
  readonly words: string;
  readonly swatch: string;
}

/** What the picture's outlines and lines mean, as far as they occur in it. */
export function legendOf({ nodes, edges }: Diagram): readonly LegendEntry[] {
  const { stateful, stateless } = palette;
  const entry = (occurs: boolean, words: string, swatch: string): readonly LegendEntry[] =>
    occurs ? [{ words, swatch }] : [];
  return [
    ...entry(
      nodes.some((node) => node.class === 'stateful'),
      'stateful',
      box(stateful, 'stroke-width="2"'),
    ),
    ...entry(
      nodes.some((node) => node.class === 'stateless'),
      'stateless',
      box(stateless, 'rx="5"'),
    ),
    ...entry(
      nodes.some(({ confidence }) => confidence === 'low'),
      'little evidence',
      box({ line: palette.caption, fill: 'none' }, 'stroke-dasharray="4 2"'),
    ),
    ...entry(
      edges.some(({ required, mode, assumed }) => required && mode === 'sync' && !assumed),
      'needs',
      arrow(''),
    ),
    ...entry(
      edges.some(({ required, mode }) => !required && mode === 'sync'),
      'optional',
      arrow('stroke-dasharray="5 2"', true),
    ),
    ...entry(
      edges.some(({ mode }) => mode === 'async'),
      'asynchronous',
      arrow('stroke-dasharray="1 4"'),
    ),
    ...entry(
      edges.some(({ alternative }) => alternative),
      'any one is enough',
      `${arrow('')}<path d="M0,0 L4,-3 L8,0 L4,3 Z" fill="#ffffff" stroke="${palette.edge}"/>`,
    ),
    ...entry(
      edges.some(({ assumed }) => assumed),
      'assumed from names',
      arrow('', false, palette.faint),
    ),
  ];
}

function box({ line, fill }: { readonly line: string; readonly fill: string }, more: string): string {
  return `<rect x="1" y="-6" width="24" height="12" fill="${fill}" stroke="${line}" ${more}/>`;
}

function arrow(dashes: string, open = false, color: string = palette.edge): string {
  const line = `<path d="M0,0 L20,0" fill="none" stroke="${color}"${dashes === '' ? '' : ` ${dashes}`}/>`;
  return `${line}<path d="M19,-3 L26,0 L19,3 Z" fill="${open ? '#ffffff' : color}" stroke="${color}"/>`;
}
