import assert from 'node:assert/strict';
import { Editor, eventually } from './editor';
import { foreign, sticky } from './samples';

describe('the notification of changes', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('comes after an edit, a file that changes on disk, settings, and a close', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky } });
    async function changed(what: string, act: () => Promise<void>): Promise<void> {
      const before = editor.changes;
      await act();
      await eventually(() => editor.changes > before).catch(() => assert.fail(what));
    }
    await changed('opened', () => editor.show('compose.yaml'));
    await changed('edited', () => editor.type('compose.yaml', 'acme/cart:1', 'acme/cart:2'));
    await changed('on disk', () => editor.write('.env', 'TAG=2'));
    await changed('settings', () => editor.connection.sendNotification('statewise/settings', { show: 'all' }));
    await changed('no architecture any more', () => editor.type('compose.yaml', 'services:', 'servants:'));
    await changed('closed', () => editor.close('compose.yaml'));
  });

  it('comes at most once per 200 ms', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky } });
    await editor.show('compose.yaml');
    const began = Date.now();
    for (let version = 1; version < 30; version++) {
      await editor.type('compose.yaml', `acme/cart:${version}`, `acme/cart:${version + 1}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const periods = Math.ceil((Date.now() - began) / 200);
    await eventually(() => editor.changes > 0);
    assert.ok(editor.changes <= periods, `${editor.changes} in ${periods} periods`);
  });

  it('is not sent while somebody writes YAML that is none of ours', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky, 'ci.yaml': foreign } });
    await editor.show('ci.yaml');
    await editor.type('ci.yaml', 'ubuntu-latest', 'ubuntu-24.04');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(editor.changes, 0);
    await editor.show('compose.yaml');
    await eventually(() => editor.changes === 1);
  });
});
