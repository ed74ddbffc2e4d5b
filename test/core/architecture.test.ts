import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** Names of the folders in a folder. */
const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('docs/architecture.md', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const [, picture = ''] = /```mermaid\n(.*?)```/s.exec(text) ?? [];
  const rooms = foldersIn('src').flatMap((room) =>
    room === 'core' ? foldersIn('src/core').map((inner) => `core/${inner}`) : [room],
  );

  it('has a row for every folder of src, and only for those', () => {
    const rows = [...text.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(.*?)`/g)].map(([, name = '']) => name),
    );
    assert.deepEqual(rows.toSorted(), rooms.toSorted());
  });

  it('shows every door in its picture', () => {
    const shown = new Set([...picture.matchAll(/"(\w+)<br\/>/g)].map(([, name]) => name));
    assert.deepEqual(
      rooms.filter((room) => !room.startsWith('core/') && !shown.has(room)),
      [],
    );
  });

  it('gives no node a name that Mermaid reads as a word of its own', () => {
    const ids = [...picture.matchAll(/(\w+)(?=\[)/g)].map(([, id]) => id);
    assert.ok(ids.length > 0);
    assert.deepEqual(
      ids.filter((id) => /^(?:graph|flowchart|subgraph|end|class|classDef|click|style|default)$/.test(id ?? '')),
      [],
    );
  });

  it('names every command of the command line there', () => {
    const commands = readdirSync('src/cli/commands').flatMap((file) => {
      const [, name] = /\.command\('([a-z]+)/.exec(readFileSync(`src/cli/commands/${file}`, 'utf8')) ?? [];
      return name === undefined ? [] : [name];
    });
    assert.ok(commands.length > 0);
    assert.deepEqual(
      commands.filter((command) => !new RegExp(`\\b${command}\\b`).test(picture)),
      [],
    );
  });
});
