import assert from 'node:assert/strict';
import { caretLine, draw, withCarets, type Drawn } from './carets';
import { readFixtures, type Fixture } from './fixtures';
import { reviewTexts } from './support';
import { applyEdits } from './texts';

describe('rule fixtures', () => {
  for (const fixture of readFixtures()) {
    const title = `${fixture.rule}/${fixture.name}`;

    it(`${title} has the findings drawn in it`, async () => {
      const { findings } = await reviewTexts(fixture.files);
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

    if (fixture.fixed === undefined) continue;
    const fixed = fixture.fixed;
    it(`${title} becomes its fixed twin`, async () => {
      const { findings } = await reviewTexts(fixture.files);
      const edits = findings.find((finding) => finding.rule === fixture.rule && finding.fixes.length > 0)?.fixes[0]
        ?.edits;
      assert.ok(edits, 'a fix is offered');
      assert.deepEqual(applyEdits(fixture.files, edits), fixed);
    });
  }
});

/** Rules whose findings a fixture must draw: its own and those it draws. */
function judged({ rule, drawn }: Fixture): ReadonlySet<string> {
  return new Set([rule, ...[...drawn.values()].flat().map((each) => each.rule)]);
}

function inOrder(drawn: readonly Drawn[]): readonly Drawn[] {
  return [...drawn].sort((a, b) => a.line - b.line || (caretLine(a) < caretLine(b) ? -1 : 1));
}
