/** A child of an element: text, another element, or nothing. */
export type Child = Node | string | undefined | false;

type Value = string | boolean | undefined | ((event: Event) => void);

/** Makes an element. Attributes: text, true for one without value, and `on...` for what listens; absent ones are left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat().filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** Makes an SVG element with attributes and children. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** A sentence with element names in backticks, as text with code in it. */
export function rich(text: string): Child[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part));
}

/** A button with a text. */
export function button(text: string, press: () => void, attributes: Readonly<Record<string, Value>> = {}): HTMLElement {
  return h('button', { type: 'button', onclick: press, ...attributes }, text);
}

function set(element: HTMLElement, name: string, value: Value): void {
  if (value === undefined || value === false) return;
  if (typeof value === 'function') element.addEventListener(name.slice('on'.length), value);
  else element.setAttribute(name, value === true ? '' : value);
}
