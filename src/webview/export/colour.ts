/** A colour that every reader of SVG knows, and how opaque it is, from 0 to 1. */
export interface PlainColour {
  readonly colour: string;
  readonly opacity: number;
}

/**
 * A computed colour as SVG 1.1 writes it. Browsers give mixed colours as `color(srgb …)` and transparent ones as `rgba(…)`,
 * which other programs draw in black or not at all. Undefined for what is no colour of either form, such as `none`.
 */
export function plainColour(computed: string): PlainColour | undefined {
  const form = /^(?<form>rgba?|color)\((?:srgb )?(?<numbers>[^()]+)\)$/.exec(computed)?.groups;
  const [red, green, blue, opacity = 1] = (form?.['numbers'] ?? '').split(/[\s,/]+/).map(Number);
  if (form === undefined || red === undefined || green === undefined || blue === undefined) return undefined;
  const whole = form['form'] === 'color' ? 255 : 1;
  const parts = [red, green, blue].map((part) => Math.min(255, Math.max(0, Math.round(part * whole))));
  if (![...parts, opacity].every(Number.isFinite)) return undefined;
  return { colour: `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`, opacity };
}
