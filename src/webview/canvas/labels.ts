import type { Box } from './order';

/** Room between a text and the outline around it, in the picture's units. */
const padding = 6;

/**
 * Graphviz guesses how wide texts are in a typeface that the editor may not have. Here each text of a component is put in
 * the middle of its outline, and pressed together where it would not fit.
 */
export function fitLabels(nodes: ReadonlyMap<string, SVGGElement>): void {
  const texts = [...nodes.values()].flatMap((node) => {
    const outline = outlineOf(node)?.getBBox();
    return outline ? [...node.querySelectorAll('text')].map((text) => ({ text, outline })) : [];
  });
  // All is measured before anything is changed: a change between would lay the picture out once for each text.
  const lengths = texts.map(({ text }) => text.getComputedTextLength());
  texts.forEach(({ text, outline }, index) => place(text, outline, lengths[index] ?? 0));
}

/** The shape that a component's text stands in. */
export function outlineOf(node: SVGGElement): SVGGraphicsElement | undefined {
  return node.querySelector<SVGGraphicsElement>(':scope > :is(path, polygon, ellipse, rect)') ?? undefined;
}

function place(text: SVGTextElement, { x, width }: Box, length: number): void {
  text.setAttribute('text-anchor', 'middle');
  text.setAttribute('x', String(x + width / 2));
  // What it says is part of the component's name for a screen reader.
  text.setAttribute('aria-hidden', 'true');
  const room = width - 2 * padding;
  if (length <= room) return;
  text.setAttribute('textLength', String(room));
  text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}
