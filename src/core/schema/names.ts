import type { Span } from '../model/span';
import type { LocatedScalar } from '../yaml/located';
import type { Target } from './pointer';

const longest = 40;

/** How a message names a place: its key, or the list it is an item of. */
export function nameOf({ entry, item }: Target): string {
  if (entry === undefined) return 'The file';
  return item ? `An item of \`${entry.key}\`` : `\`${entry.key}\``;
}

/** A value as a message shows it: short, with its type where that is not seen. */
export function valueOf({ text, value }: LocatedScalar): string {
  if (typeof value === 'number') return `the number ${text}`;
  const line = text.split('\n')[0] ?? '';
  return `\`${line.length > longest || line.length < text.length ? `${line.slice(0, longest)}…` : line}\``;
}

/** The token that stands for a value: never a whole block, whose first key has to do. */
export function mark({ node, entry, item }: Target): Span {
  if (node.type === 'scalar' || (entry !== undefined && !item)) return node.at;
  const first = node.type === 'map' ? [...node.entries.values()][0] : undefined;
  return first?.at ?? (item ? entry?.at : undefined) ?? node.at;
}

/** Words of a list, each in backticks. */
export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
