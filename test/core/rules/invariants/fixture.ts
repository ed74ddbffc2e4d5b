import assert from 'node:assert/strict';
import { caretLine, draw, withCarets, type Drawn } from '../carets';
import type { Fixture } from '../fixtures';
import { applyEdits } from '../texts';
import type { Reviews } from './reviews';

/** A fixture has the findings that are drawn in it, and its first fix makes the twin beside it. */
export function checkFixture(fixture: Fixture, reviews: Reviews): void {
  const title = `${fixture.rule}/${fixture.name}`;

  it('has the findings drawn in it', async () => {
    const { findings } = await reviews.of(fixture.files);
    const spoken = findings.filter(({ rule }) => judged(fixture).has(rule));
    for (const [file, text] of Object.entries(fixture.files)) {
      const found = spoken.filter(({ at }) => at.file === file).map((finding) => draw(finding, text));
      assert.equal(
        withCarets(text, inOrder(found)),
        withCarets(text, inOrder(fixture.drawn.get(file) ?? [])),
        `${title}, ${file}`,
      );
    }
  });

  const { fixed } = fixture;
  if (fixed === undefined) return;
  it('becomes its fixed twin', async () => {
    const { findings } = await reviews.of(fixture.files);
    const edits = findings.find(({ rule, fixes }) => rule === fixture.rule && fixes.length > 0)?.fixes[0]?.edits;
    assert.ok(edits, 'a fix is offered');
    assert.deepEqual(applyEdits(fixture.files, edits), fixed);
  });
}

/** Rules whose findings a fixture must draw: its own and those it draws. */
function judged({ rule, drawn }: Fixture): ReadonlySet<string> {
  return new Set([rule, ...[...drawn.values()].flat().map((each) => each.rule)]);
}

function inOrder(drawn: readonly Drawn[]): readonly Drawn[] {
  return [...drawn].sort((a, b) => a.line - b.line || (caretLine(a) < caretLine(b) ? -1 : 1));
}
