import type { Vocabulary } from '../schema';
import type { CompletionItem } from '../types';
import type { Cursor } from './cursor';

/** Enumerated values and keys of a format, as its schema describes them; `format` names it in the text beside a key. */
export function wordItems(cursor: Cursor, words: Vocabulary, format: string): readonly CompletionItem[] {
  const { path, part, replace, siblings, ownLine, colon } = cursor;
  const keys = words.keysAt(path).filter(({ text }) => !siblings.includes(text));
  const values = part === 'value' ? words.valuesAt(path) : [];
  const offered = part === 'key' || ownLine ? keys : [];
  return [
    ...values.map(({ text, description }) => item('value', text, text, 'known value', description, replace)),
    ...offered.map(({ text, description }) =>
      item('key', text, colon ? text : `${text}: `, `field of the ${format}`, description, replace),
    ),
  ];
}

function item(
  kind: 'key' | 'value',
  label: string,
  insert: string,
  detail: string,
  description: string | undefined,
  replace: CompletionItem['replace'],
): CompletionItem {
  return { label, kind, detail, ...(description === undefined ? {} : { documentation: description }), replace, insert };
}
