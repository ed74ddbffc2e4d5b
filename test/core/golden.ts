import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText, root, type Texts } from './rules/support';

/** The files of a folder of `docs/shop`, by their paths from there. */
export function exampleFolder(name: string): Texts {
  const files = readdirSync(join(root, 'docs/shop', name)).sort();
  return Object.fromEntries(files.map((file) => [`${name}/${file}`, readText('docs/shop', name, file)]));
}

/**
 * Compares a text with the one kept in a folder of `test/fixtures`; `UPDATE_GOLDENS=1` writes it anew, to be read before it
 * is committed.
 */
export function assertGolden(folder: string, file: string, text: string): void {
  const path = join(root, 'test', 'fixtures', folder, file);
  if (process.env['UPDATE_GOLDENS'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'), `${file}; UPDATE_GOLDENS=1 writes it anew`);
}
