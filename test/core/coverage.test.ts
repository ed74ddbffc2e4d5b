import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { statements } from '../../src/core/knowledge/statements';
import { carriers } from '../../src/cli/explain/carriers';
import { coveragePage, idle } from '../harness/docs/coverage';
import { shownStatements, type Shown } from '../harness/docs/shown';

describe('the coverage of the notes', () => {
  let shown: readonly Shown[];
  before(async () => {
    shown = await shownStatements();
  });

  it('shows each statement in a text somebody reads', () => {
    const seen = new Set(shown.map(({ note }) => note));
    assert.deepEqual(
      statements.filter(({ id }) => !seen.has(id)).map(({ id }) => id),
      [],
    );
  });

  it('has the statements at work in a finding or in evidence', () => {
    assert.deepEqual(idle(shown), []);
  });

  it('is met only in what says it carries the statement', () => {
    const declared = new Set(
      carriers([]).flatMap(({ kind, id, notes }) => notes.map((note) => `${kind} ${id} ${note}`)),
    );
    const undeclared = shown
      .filter(({ kind }) => kind !== 'snippet')
      .map(({ kind, id, note }) => `${kind} ${id} ${note}`)
      .filter((one) => !declared.has(one));
    assert.deepEqual(undeclared, []);
  });

  it('stands in docs/notes-coverage.md as it is (npm run docs)', () => {
    assert.equal(readFileSync('docs/notes-coverage.md', 'utf8'), coveragePage(shown));
  });
});
