import assert from 'node:assert/strict';
import { rules } from '../../../src/core/rules';
import { HEADINGS, readPages } from './pages';
import { listNames } from './support';

describe('rules and their pages', () => {
  const pages = readPages();
  const ids = rules.map(({ id }) => id);

  it('have ids in order, each once, and a file of that name', () => {
    assert.deepEqual(ids, [...new Set(ids)].sort());
    for (const id of ids) assert.ok(listNames('src', 'core', 'rules').includes(`${id}.ts`), id);
  });

  it('have a page each, and no page is left over', () => {
    assert.deepEqual(pages.map(({ id }) => id).sort(), [...ids, 'internal'].sort());
  });

  for (const page of pages) {
    it(`${page.id} has every heading and a summary`, () => {
      assert.deepEqual(page.headings, HEADINGS);
      const [title, empty, summary] = page.text.split('\n');
      assert.equal(title, `# ${page.id}`);
      assert.equal(empty, '');
      assert.match(summary ?? '', /^[A-Z].*\.$/);
    });

    if (page.id === 'internal') continue;
    it(`${page.id} carries the statements its rule names`, () => {
      const carried = rules.find(({ id }) => id === page.id)?.notes ?? [];
      for (const note of carried) assert.ok(page.text.includes(note), note);
    });

    it(`${page.id} has a failing and a passing example`, () => {
      assert.ok(page.failing.length > 0, 'failing');
      assert.ok(page.passing.length > 0, 'passing');
    });
  }
});
