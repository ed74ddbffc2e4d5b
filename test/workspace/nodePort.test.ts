import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodePort } from '../../src/workspace/nodePort';

describe('Node port', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'statewise-'));
    for (const sub of ['a/b', 'node_modules/x', 'vendor', '.git', 'x.yaml', '.hidden', 'shop/.ebextensions'])
      mkdirSync(join(folder, sub), { recursive: true });
    for (const file of [
      'a/b/c.yaml',
      'a/d.yml',
      'a/e.txt',
      'a/.env',
      'node_modules/x/f.yaml',
      'vendor/g.yaml',
      '.git/h.yaml',
      'x.yaml/i.yaml',
      '.hidden/j.yaml',
      'shop/.ebextensions/sticky.config',
      'shop/app.config',
    ]) {
      writeFileSync(join(folder, file), 'k: v\n');
    }
    symlinkSync('nowhere.yaml', join(folder, 'dangling.yaml'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('finds YAML files, not in folders of other people', async () => {
    const port = createNodePort(folder);
    assert.deepEqual(await port.find('.', []), [
      '.hidden/j.yaml',
      'a/b/c.yaml',
      'a/d.yml',
      'dangling.yaml',
      'shop/.ebextensions/sticky.config',
      'x.yaml/i.yaml',
    ]);
    assert.deepEqual(await port.find('a', ['b/**']), ['a/d.yml']);
  });

  it('lists one folder', async () => {
    assert.deepEqual((await createNodePort(folder).list('a')).toSorted(), ['a/.env', 'a/d.yml']);
    assert.deepEqual(await createNodePort(folder).list('gone'), []);
  });

  it('reads text and answers nothing for all else', async () => {
    const port = createNodePort(folder);
    assert.equal((await port.read('a/d.yml'))?.text, 'k: v\n');
    for (const key of ['gone.yaml', 'x.yaml', 'dangling.yaml']) assert.equal(await port.read(key), undefined);
  });

  it('resolves paths like a shell, above the working directory too', () => {
    const port = createNodePort(join(folder, 'a'));
    assert.equal(port.resolve('d.yml', 'b/c.yaml'), 'b/c.yaml');
    assert.equal(port.resolve('b/c.yaml', '../d.yml'), 'd.yml');
    assert.equal(port.resolve('d.yml', '../x.yaml'), '../x.yaml');
    assert.equal(port.folder('d.yml'), '.');
    assert.equal(port.folder('../x.yaml'), '..');
  });
});
