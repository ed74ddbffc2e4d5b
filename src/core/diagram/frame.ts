import { entities } from './dot/escape';
import { palette } from './dot/palette';
import { legendOf, type LegendEntry } from './legend';
import type { Diagram } from './types';
import { shorten } from './words';

const MARGIN = 16;
const HEADING = 44;
const ROW = 20;
const SWATCH = 26;
/** Mean width of a character of the legend, in user units. */
const CHARACTER = 5.4;

/** A laid-out picture with its name above and a legend of what occurs in it below: one that explains itself on a slide. */
export function withFrame(svg: string, diagram: Diagram): string {
  const [, head = '', width = '0', height = '0'] =
    /^(<svg [^>]*?) width="[^"]*" height="[^"]*" viewBox="0 0 ([\d.]+) ([\d.]+)">/.exec(svg) ?? [];
  if (head === '') return svg;
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const entries = legendOf(diagram);
  const wide = Math.ceil(Math.max(Number(width), HEADING_WIDTH));
  const rows = inRows(entries, wide - 2 * MARGIN);
  const top = HEADING + Number(height);
  const high = Math.ceil(top + rows.length * ROW + MARGIN);
  return [
    `${head} width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">`,
    heading(diagram),
    `<g transform="translate(${(wide - Number(width)) / 2} ${HEADING})">${inner}</g>`,
    `<g class="legend" font-family="Helvetica,Arial,sans-serif" font-size="10" fill="${palette.caption}">`,
    ...rows.flatMap((row, index) => drawn(row, top + index * ROW + ROW / 2)),
    '</g>',
    '</svg>',
  ].join('\n');
}

/** Room for the heading of a small picture. */
const HEADING_WIDTH = 360;

function heading({ title, nodes, verdict }: Diagram): string {
  const stateful = nodes.filter((node) => node.class === 'stateful').length;
  const single = nodes.filter(({ spof }) => spof).length;
  const facts = [
    verdict,
    `${stateful} of ${nodes.length} component${nodes.length === 1 ? '' : 's'} stateful`,
    ...(single > 0 ? [`${single} single point${single === 1 ? '' : 's'} of failure`] : []),
  ].join(' · ');
  return [
    `<g class="heading" font-family="Helvetica,Arial,sans-serif">`,
    `<text x="${MARGIN}" y="22" font-size="15" font-weight="bold" fill="${palette.text}">${entities(shorten(title, 60))}</text>`,
    `<text x="${MARGIN}" y="38" font-size="11" fill="${palette.caption}">${facts}</text>`,
    '</g>',
  ].join('\n');
}

function widthOf({ words }: LegendEntry): number {
  return SWATCH + 8 + words.length * CHARACTER + 18;
}

function inRows(entries: readonly LegendEntry[], width: number): readonly (readonly LegendEntry[])[] {
  const rows: LegendEntry[][] = [];
  let used = Infinity;
  for (const entry of entries) {
    if (used + widthOf(entry) > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += widthOf(entry);
  }
  return rows;
}

function drawn(row: readonly LegendEntry[], y: number): readonly string[] {
  let x = MARGIN;
  return row.map((entry) => {
    const at = x;
    x += widthOf(entry);
    return `<g transform="translate(${round(at)} ${round(y)})">${entry.swatch}<text x="${SWATCH + 8}" y="3.5">${entry.words}</text></g>`;
  });
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
