import { legal } from '../words';

/**
 * A quoted string of DOT for attributes that Graphviz unescapes (`id`, `class`, `tooltip`, `label`): backslashes are doubled,
 * and entities stand for what XML would read as its own.
 */
export function quoted(text: string): string {
  return `"${escaped(legal(text))}"`;
}

/** Text of a label, in quotes or HTML-like: Graphviz reads `\N` and its kind in both. */
export function escaped(text: string): string {
  return entities(text).replaceAll('\\', '\\\\');
}

/** Text of an element or attribute of XML. */
export function entities(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}

/** Attributes as `[a=1, b=2]`; those without value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return given.length === 0 ? '' : ` [${given.join(', ')}]`;
}
