import type { Edit } from '../../../src/core/finding';
import type { Texts } from './support';

/** Splits a text at its `# file: name` lines; what stands before the first one belongs to `name`. The lines stay: numbers hold. */
export function splitFiles(text: string, name: string): Texts {
  const files = new Map<string, string[]>();
  let current = name;
  for (const line of text.split(/(?<=\n)/)) {
    const named = /^# file: (\S+)\s*$/.exec(line)?.[1];
    if (named !== undefined) current = named;
    files.set(current, [...(files.get(current) ?? []), line]);
  }
  const filled = [...files]
    .map(([file, lines]): [string, string] => [file, lines.join('')])
    .filter(([, content]) => content.trim() !== '');
  return Object.fromEntries(filled);
}

/** The texts after the edits; insertions at one place keep the order they are listed in. */
export function applyEdits(files: Texts, edits: readonly Edit[]): Texts {
  const result = { ...files };
  const latestFirst = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => b.edit.span.start - a.edit.span.start || b.index - a.index);
  for (const { edit } of latestFirst) {
    const { file, start, end } = edit.span;
    const text = result[file];
    if (text === undefined) throw new Error(`an edit of ${file}, which is not among the files`);
    result[file] = text.slice(0, start) + plain(edit) + text.slice(end);
  }
  return result;
}

/** A snippet as hosts without snippet edits insert it: placeholders become their default. */
function plain({ text, snippet }: Edit): string {
  if (snippet !== true) return text;
  return text
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+|\$\{\d+\}/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

/** Line and column of an offset, both from 0; a BOM takes no column. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).replace(/^\uFEFF/, '');
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, column: before.length - start };
}
