import type { Text } from '../../model/text';
import { get, itemsAt, type Located, type LocatedScalar } from '../../yaml/located';

/** A scalar's text with its place; undefined when it is empty or no scalar. */
export function textOf(node: Located | undefined): Text | undefined {
  return isFilled(node) ? { text: node.text.trim(), at: node.at } : undefined;
}

/** The text at a path of keys. */
export function text(node: Located | undefined, ...path: readonly string[]): Text | undefined {
  return textOf(get(node, ...path));
}

/** The texts of the list at a key; a single text counts as a list of one. */
export function texts(node: Located | undefined, key: string): Text[] {
  const found = get(node, key);
  const items = found?.type === 'scalar' ? [found] : itemsAt(node, key);
  return items.flatMap((item) => textOf(item) ?? []);
}

function isFilled(node: Located | undefined): node is LocatedScalar {
  return node?.type === 'scalar' && node.value !== null && node.text.trim() !== '';
}
