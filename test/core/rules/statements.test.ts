import assert from 'node:assert/strict';
import { rules } from '../../../src/core/rules';
import { listNames, readText } from './support';

/** Ids of the statements of the notes. */
const ALL = Array.from({ length: 47 }, (_, index) => `N${String(index + 1).padStart(2, '0')}`);

/** Where a statement may live, and the ids found there. */
const homes: Readonly<Record<string, () => readonly string[]>> = {
  rule: () => rules.flatMap(({ notes }) => notes),
  signal: () => idsIn(['src', 'core', 'classify', 'signals'], '.ts'),
  term: () => idsIn(['src', 'core', 'knowledge'], 'glossary.json'),
  snippet: () => idsIn(['snippets'], '.code-snippets'),
};

describe('the statements of the notes', () => {
  it('are each carried by a rule, a signal, a term or a snippet', () => {
    const carried = new Set(Object.values(homes).flatMap((ids) => ids()));
    assert.deepEqual(
      ALL.filter((id) => !carried.has(id)),
      [],
    );
  });

  for (const [home, ids] of Object.entries(homes)) {
    it(`are the only ones a ${home} names`, () => {
      assert.deepEqual(
        ids().filter((id) => !ALL.includes(id)),
        [],
      );
    });
  }
});

function idsIn(folder: readonly string[], ending: string): readonly string[] {
  return listNames(...folder)
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => readText(...folder, name).match(/\bN\d\d\b/g) ?? []);
}
