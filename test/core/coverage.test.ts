import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { statements } from '../../src/core/knowledge/statements';
import { carriers } from '../../src/cli/explain/carriers';
import { coveragePage, idle } from '../harness/docs/coverage';
import { terms } from '../../src/core/knowledge/glossary';
import { renderSamples, type Rendered, type Shown } from '../harness/docs/shown';
import { termShown } from '../harness/docs/shown/hovers';

describe('the coverage of the notes', () => {
  let shown: readonly Shown[];
  let hovers: Rendered['hovers'];
  before(async function () {
    // Hundreds of samples, each word of them.
    this.timeout(120_000);
    ({ shown, hovers } = await renderSamples());
  });

  it('renders the hover of every term that has a word in some format', () => {
    const rendered = new Set(hovers.map(termShown));
    assert.deepEqual(
      terms.filter(({ id, keys }) => keys.length > 0 && !rendered.has(id)).map(({ id }) => id),
      [],
    );
  });

  it('renders each hover in at most twelve lines', () => {
    assert.deepEqual(
      hovers.filter((text) => text.split('\n').length > 12),
      [],
    );
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
