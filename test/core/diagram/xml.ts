import assert from 'node:assert/strict';

const TOKEN = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:-]+)="[^"]*"/g;
const ENTITY = /^(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/;

/** Fails unless a text is one well-formed XML element (no prolog, comments or character data sections). */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [all, closing, name = '', given = '', empty, text] = match;
    assert.equal(match.index, at, `no markup at ${xml.slice(at, at + 60)}`);
    at += all.length;
    assertCharacters(text ?? given);
    if (text !== undefined) {
      assert.ok(open.length > 0 || text.trim() === '', `text outside the root: ${text}`);
    } else if (closing === '/') {
      assert.equal(open.pop(), name, `</${name}> closes something else`);
    } else {
      const names = [...given.matchAll(ATTRIBUTE)].map(([, attribute]) => attribute);
      assert.equal(new Set(names).size, names.length, `an attribute twice in ${all.slice(0, 80)}`);
      if (open.length === 0) roots++;
      if (empty !== '/') open.push(name);
    }
  }
  assert.equal(at, xml.length, `no markup at ${xml.slice(at, at + 60)}`);
  assert.deepEqual([open, roots], [[], 1]);
}

function assertCharacters(text: string): void {
  assert.doesNotMatch(text, /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/u, 'a character XML does not allow');
  for (const { index } of text.matchAll(/&/g))
    assert.match(text.slice(index + 1, index + 12), ENTITY, `a stray & in ${text.slice(index, index + 20)}`);
}
