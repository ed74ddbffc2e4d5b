import assert from 'node:assert/strict';
import { catalogue } from '../../../src/core/knowledge/catalogue';
import { findTerm, termOfKey, terms } from '../../../src/core/knowledge/glossary';
import { isStore } from '../../../src/core/knowledge/store';
import { findStatement, statements } from '../../../src/core/knowledge/statements';
import { listNames, readText } from '../rules/support';
import { repeated, sentences } from './data';

describe('The glossary', () => {
  it('has at least 96 terms, each id, name and alias once', () => {
    assert.ok(terms.length >= 96);
    assert.deepEqual(repeated(terms.map(({ id }) => id)), []);
    const lost = terms.flatMap((term) =>
      [term.id, term.term, ...term.aliases]
        .filter((word) => findTerm(word) !== term)
        .map((word) => `${term.id}: ${word}`),
    );
    assert.deepEqual(lost, []);
  });

  it('gives each key of a file to one term', () => {
    assert.deepEqual(repeated(terms.flatMap(({ keys }) => keys)), []);
    for (const term of terms) for (const key of term.keys) assert.equal(termOfKey(key), term);
  });

  it('takes no word from a store, which says more of itself', () => {
    const words = terms.flatMap((term) => [term.id, term.term, ...term.aliases]);
    assert.deepEqual(
      words.filter((word) => isStore(catalogue.find(word))),
      [],
    );
  });

  it('names statements that exist', () => {
    for (const { id, notes } of terms)
      assert.deepEqual(
        notes.filter((note) => findStatement(note) === undefined),
        [],
        id,
      );
  });
});

describe('The statements', () => {
  it('are N01 to N47, found in any case', () => {
    assert.deepEqual(
      statements.map(({ id }) => id),
      Array.from({ length: 47 }, (_, index) => `N${String(index + 1).padStart(2, '0')}`),
    );
    assert.equal(findStatement(' n07 ')?.id, 'N07');
    assert.equal(findStatement('N48'), undefined);
  });
});

describe('What the knowledge says', () => {
  it('is sentences', () => {
    for (const text of sentences()) assert.match(text, /^[\p{Lu}`"].*[.!?]$/u, text);
  });

  it('is said in its own words', function () {
    const names = listNames('..', 'shared', 'notes').filter((name) => name.endsWith('.txt'));
    if (names.length === 0) {
      console.log('      skipped: the notes are not beside the repository');
      this.skip();
    }
    const copied = new Set(names.flatMap((name) => [...runsOf(readText('..', 'shared', 'notes', name))]));
    const borrowed = sentences().filter((text) => [...runsOf(text)].some((run) => copied.has(run)));
    assert.deepEqual(borrowed, []);
  });
});

/** Each row of eight words. */
function* runsOf(text: string): Iterable<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
  for (let start = 0; start + 8 <= words.length; start++) yield words.slice(start, start + 8).join(' ');
}
