import { plainColour } from './colour';

/** What a shape's look is made of; everything else is in its attributes already. */
const drawn = ['stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity'] as const;
/** What a text's look is made of. */
const written = ['opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'] as const;

/** What only the page needs. */
const foreign = [
  'role',
  'tabindex',
  'aria-label',
  'aria-selected',
  'aria-hidden',
  'aria-describedby',
  'data-id',
  'data-place',
  'data-signs',
  'class',
];

/** The picture as it looks now, as a file of its own: every style becomes an attribute, on the page's background. */
export function standalone(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  const originals = [...picture.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (original) inline(original, element);
  });
  for (const name of foreign) copy.removeAttribute(name);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.prepend(background(copy.viewBox.baseVal));
  return new XMLSerializer().serializeToString(copy);
}

function inline(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  if (original instanceof SVGGeometryElement) {
    paint(copy, 'fill', style);
    paint(copy, 'stroke', style);
    for (const property of drawn) copy.setAttribute(property, style.getPropertyValue(property));
  } else if (original instanceof SVGTextContentElement) {
    paint(copy, 'fill', style);
    for (const property of written) copy.setAttribute(property, style.getPropertyValue(property));
  } else if (original instanceof SVGGElement) copy.setAttribute('opacity', style.opacity);
  for (const name of foreign) copy.removeAttribute(name);
}

/** A reference to a pattern is kept as written: its computed value holds the page's address. */
function paint(copy: Element, property: 'fill' | 'stroke', style: CSSStyleDeclaration): void {
  const value = style.getPropertyValue(property);
  if (value.startsWith('url(')) return;
  const plain = plainColour(value);
  copy.setAttribute(property, plain?.colour ?? value);
  const opacity = Number(style.getPropertyValue(`${property}-opacity`)) * (plain?.opacity ?? 1);
  copy.setAttribute(`${property}-opacity`, String(opacity));
}

function background({ x, y, width, height }: SVGRect): SVGRectElement {
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const fill = plainColour(getComputedStyle(document.body).backgroundColor)?.colour ?? 'none';
  for (const [name, value] of Object.entries({ x, y, width, height, fill })) sheet.setAttribute(name, String(value));
  return sheet;
}
