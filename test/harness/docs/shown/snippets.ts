import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSnippets, type Snippet } from '../../../../src/cli/snippets';
import { choicesIn, expand } from '../../../core/snippets/expand';
import { meaningOf } from '../../../core/snippets/meaning';
import { idsIn, type Sighting } from './sighting';

/** All snippets of the package. */
export function packagedSnippets(): readonly Snippet[] {
  return readdirSync('snippets')
    .filter((name) => name.endsWith('.code-snippets'))
    .flatMap((name) => readSnippets(readFileSync(join('snippets', name), 'utf8')));
}

/** The editor lists a snippet with its description and inserts its body, in which the reader picks among choices. */
export function shownBySnippet({ prefix, notes, body }: Snippet): readonly Sighting[] {
  if (expand(body, 'given').trim() === '') return [];
  const picked = choicesIn(body).flatMap(({ index, words }) =>
    words.flatMap((word) => {
      const text = expand(body, 'given', { picks: { [index]: word } });
      return text.includes(word) ? idsIn(meaningOf(word) ?? '') : [];
    }),
  );
  return [...new Set([...notes, ...picked])].map((note) => ({ note, kind: 'snippet', id: prefix }));
}
