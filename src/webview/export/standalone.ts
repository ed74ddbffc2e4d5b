/** What a drawing's look is made of; everything else is in its attributes already. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** What only the page needs. */
const foreign = [
  'role',
  'tabindex',
  'aria-label',
  'aria-selected',
  'aria-hidden',
  'aria-describedby',
  'data-id',
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
  for (const property of properties) {
    const value = style.getPropertyValue(property);
    // A reference is kept as written: its computed value holds the page's address.
    if (value !== '' && !value.startsWith('url(')) copy.setAttribute(property, value);
  }
  for (const name of foreign) copy.removeAttribute(name);
}

function background({ x, y, width, height }: SVGRect): SVGRectElement {
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const fill = getComputedStyle(document.body).backgroundColor;
  for (const [name, value] of Object.entries({ x, y, width, height, fill })) sheet.setAttribute(name, String(value));
  return sheet;
}
