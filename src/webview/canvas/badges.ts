import { svg } from '../dom';
import type { Effect } from '../failure/steps';
import type { Box } from './order';

const radius = 9;

/** What each effect looks like where colours cannot tell: a cross, a bar, a falling arrow, a question. */
const strokes: Readonly<Record<Exclude<Effect, 'cut'>, string>> = {
  failed: 'M-3.5 -3.5 L3.5 3.5 M-3.5 3.5 L3.5 -3.5',
  breaks: 'M-4.5 0 L4.5 0',
  degrades: 'M0 -4.5 L0 4 M-3.5 0.5 L0 4 L3.5 0.5',
  unknown: 'M-2.6 -2 A2.6 2.6 0 1 1 0.8 0.3 Q0 0.8 0 1.8 M0 4.4 L0 4.5',
};

/** A round sign at the upper right corner of a component. */
export function badge(effect: Exclude<Effect, 'cut'>, { x, y, width }: Box): SVGGElement {
  return svg(
    'g',
    { class: `sign badge ${effect}`, transform: `translate(${x + width - 4} ${y + 4})` },
    svg('circle', { r: radius }),
    svg('path', { d: strokes[effect] }),
  );
}

/** How far below a component's lower edge the middle of a text hangs: it covers the edge and nothing that is written above. */
const hang = 6;

/** A short text that hangs from the lower edge of a component. */
export function pill(text: string, { x, y, width, height }: Box): SVGGElement {
  const length = text.length * 5.6 + 14;
  return svg(
    'g',
    { class: 'sign pill', transform: `translate(${x + width / 2} ${y + height + hang})` },
    svg('rect', { x: -length / 2, y: -8, width: length, height: 16, rx: 8 }),
    svg('text', { 'text-anchor': 'middle', y: 3.5 }, text),
  );
}
