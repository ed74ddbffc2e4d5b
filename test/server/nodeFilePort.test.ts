import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createNodeFilePort } from '../../src/server/nodeFilePort';
import { keyOf } from '../../src/server/uri';

describe('the Node file port of the server', () => {
  const port = createNodeFilePort();
  let folder: string;
  const key = (name: string) => keyOf(pathToFileURL(join(folder, name)).toString());

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'statewise '));
    await mkdir(join(folder, 'folder.yaml'));
    await mkdir(join(folder, 'node_modules'));
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'a.yaml'), '\uFEFFa: 1\n');
    await writeFile(join(folder, '.env'), 'A=1\n');
    await writeFile(join(folder, 'notes.md'), '#\n');
    await writeFile(join(folder, 'node_modules', 'b.yaml'), 'b: 1\n');
    await writeFile(join(folder, 'sub', 'c.yml'), 'c: 1\n');
    await symlink(join(folder, 'gone'), join(folder, 'dangling.yaml'));
  });
  after(() => rm(folder, { recursive: true }));

  it('reads a file without its byte order mark', async () => {
    assert.equal((await port.read(key('a.yaml')))?.text, 'a: 1\n');
  });

  it('answers nothing for a folder, a dangling link, a missing file and other schemes', async () => {
    for (const name of ['folder.yaml', 'dangling.yaml', 'missing.yaml'])
      assert.equal(await port.read(key(name)), undefined, name);
    assert.equal(await port.read('git:/a.yaml'), undefined);
  });

  it('lists YAML files and .env of one folder', async () => {
    const names = [...(await port.list(key('.').replace(/\/$/, '')))].sort();
    assert.deepEqual(names, ['.env', 'a.yaml', 'dangling.yaml', 'folder.yaml'].map(key).sort());
  });

  it('finds YAML files in all folders but those of other people', async () => {
    assert.deepEqual(await port.find(key('.').replace(/\/$/, ''), []), [key('a.yaml'), key('sub/c.yml')].sort());
  });
});
