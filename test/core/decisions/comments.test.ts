import assert from 'node:assert/strict';
import { commentAcceptances } from '../../../src/core/decisions/comments';
import { readComment } from '../../../src/core/decisions/comment-text';

/** The parts of one comment with the text at their places. */
function words(comment: string) {
  const found = readComment(comment, { file: 'f', start: 0, end: comment.length });
  if (!found) return undefined;
  for (const part of [...found.rules, found.until, found.reason]) {
    if (part && part.text !== '') assert.equal(comment.slice(part.at.start, part.at.end), part.text);
  }
  return { rules: found.rules.map((rule) => rule.text), until: found.until?.text, reason: found.reason?.text };
}

describe('acceptance comments', () => {
  it('reads rules, date and reason', () => {
    assert.deepEqual(words('# statewise-accept sticky-session until 2027-05-24: carts move to Redis in Q2 (SHOP-42)'), {
      rules: ['sticky-session'],
      until: '2027-05-24',
      reason: 'carts move to Redis in Q2 (SHOP-42)',
    });
    assert.deepEqual(words('#statewise-accept a-b , c: until: later'), {
      rules: ['a-b', 'c'],
      until: undefined,
      reason: 'until: later',
    });
  });

  it('says what is missing', () => {
    assert.deepEqual(words('# statewise-accept volatile-state'), {
      rules: ['volatile-state'],
      until: undefined,
      reason: undefined,
    });
    assert.deepEqual(words('# statewise-accept volatile-state it is fine'), {
      rules: ['volatile-state'],
      until: undefined,
      reason: undefined,
    });
    assert.deepEqual(words('# statewise-accept x until: why'), { rules: ['x'], until: '', reason: 'why' });
    assert.deepEqual(words('# statewise-accept: why'), { rules: [''], until: undefined, reason: 'why' });
    assert.deepEqual(words('# statewise-accept x until 2027-05-24'), {
      rules: ['x'],
      until: '2027-05-24',
      reason: undefined,
    });
  });

  it('leaves other comments alone', () => {
    assert.equal(words('# statewise-accepted sticky-session: no'), undefined);
    assert.equal(words('# write statewise-accept above the line'), undefined);
  });

  it('covers the line below, past other comments, or its own line', () => {
    const text =
      'a: 1\n# statewise-accept one: r\n# note\n# statewise-accept two: r\n\nb: 2 # statewise-accept three: r\r\nc: 3\n';
    const covered = commentAcceptances('f', text).map((found) => {
      assert.equal(found.origin, 'comment');
      const { covers, removable } = found;
      return [
        found.accepts[0]?.text,
        text.slice(covers?.start, covers?.end).trim().slice(0, 4),
        text.slice(removable.start, removable.end),
      ];
    });
    assert.deepEqual(covered, [
      ['one', 'b: 2', '# statewise-accept one: r\n'],
      ['two', 'b: 2', '# statewise-accept two: r\n'],
      ['three', 'b: 2', ' # statewise-accept three: r'],
    ]);
  });

  it('never takes text inside strings and blocks for a comment', () => {
    const text = `a: "x # statewise-accept one: r"\nb: |\n  # statewise-accept two: r\n  x\nc: 'y\n  # statewise-accept three: r'\nd: x#statewise-accept four: r\n`;
    assert.deepEqual(commentAcceptances('f', text), []);
  });

  it('counts a BOM and survives the end of the file', () => {
    const text = '\uFEFF# statewise-accept-file one, two: r';
    const [found] = commentAcceptances('f', text);
    assert.equal(found?.origin, 'file-comment');
    assert.equal(found.covers, undefined);
    assert.equal(text.slice(found.at.start, found.at.end), 'one');
    assert.equal(commentAcceptances('f', '# statewise-accept x: r').length, 1);
  });
});
