import assert from 'node:assert/strict';
import { Editor, eventually } from './editor';
import { foreign, native, sticky } from './samples';

describe('diagnostics', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('appear on the smallest token, with a page, and clear when the cause is gone', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky } });
    await editor.show('compose.yaml', sticky, 'dockercompose');
    const found = (await editor.diagnostics('compose.yaml')).find(({ code }) => code === 'sticky-session');
    assert.ok(found, 'sticky-session');
    assert.equal(found.source, 'statewise');
    assert.equal(found.codeDescription?.href, 'statewise-rule:/sticky-session.md');
    assert.match(String(found.message), /`cart`/);
    assert.equal(found.range.start.line, 10);
    await editor.type('compose.yaml', 'sticky.cookie=true', 'sticky.cookie=false');
    const after = await editor.diagnostics('compose.yaml');
    assert.ok(!after.some(({ code }) => code === 'sticky-session'), 'sticky-session is gone');
  });

  it('are empty for a foreign file, which is told why', async () => {
    editor = await Editor.start({ files: { 'ci.yaml': foreign } });
    await editor.show('ci.yaml');
    assert.deepEqual(await editor.diagnostics('ci.yaml'), []);
    await eventually(() => editor.statuses.length > 0);
    assert.equal(editor.statuses[0]?.kind, 'skipped');
  });

  it('are empty for the left side of a diff', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky } });
    await editor.show('git:/shop/compose.yaml?ref', sticky);
    assert.deepEqual(await editor.diagnostics('git:/shop/compose.yaml?ref'), []);
  });

  it('work in an untitled document', async () => {
    editor = await Editor.start();
    await editor.show('untitled:Untitled-1', sticky);
    const codes = (await editor.diagnostics('untitled:Untitled-1')).map(({ code }) => code);
    assert.ok(codes.includes('sticky-session'), codes.join());
  });

  it('are only the syntax error while there is one', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky } });
    await editor.show('compose.yaml');
    await editor.type('compose.yaml', 'image: traefik:v3', 'image: [traefik:v3');
    const codes = (await editor.diagnostics('compose.yaml')).map(({ code }) => code);
    assert.ok(codes.length > 0 && codes.every((code) => code === 'yaml-syntax'), codes.join());
  });

  it('leave syntax and schema to a validating Red Hat extension, unless told otherwise', async () => {
    const broken = native.replace('name: Shop', 'name: [Shop').replace('kind: client', 'knd: client');
    editor = await Editor.start({
      files: { 'shop.arch.yaml': broken },
      settings: { redHat: true, redHatValidates: true },
    });
    await editor.show('shop.arch.yaml');
    assert.deepEqual(await editor.diagnostics('shop.arch.yaml'), []);
    await editor.connection.sendNotification('statewise/settings', { schemaFindings: 'on' });
    assert.notDeepEqual(await editor.diagnostics('shop.arch.yaml'), []);
  });

  it('show warnings by default and everything on request; the rest is a count', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky } });
    await editor.show('compose.yaml');
    const few = await editor.diagnostics('compose.yaml');
    assert.ok(few.every(({ severity, tags }) => (severity ?? 1) <= 2 || tags?.length));
    await editor.connection.sendNotification('statewise/settings', { show: 'all' });
    const all = await editor.diagnostics('compose.yaml');
    const status = editor.statuses[0];
    assert.ok(status?.kind === 'reviewed');
    assert.equal(few.length + status.notes, all.length);
  });

  it('vanish when the extension is switched off', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky } });
    await editor.show('compose.yaml');
    await editor.connection.sendNotification('statewise/settings', { enable: false });
    assert.deepEqual(await editor.diagnostics('compose.yaml'), []);
  });

  it('are pushed to a client that cannot pull', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky }, capabilities: {} });
    await editor.show('compose.yaml');
    await eventually(() =>
      editor.pushed.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'sticky-session')),
    );
    await editor.type('compose.yaml', 'sticky.cookie=true', 'sticky.cookie=false');
    await eventually(() => editor.pushed.at(-1)?.diagnostics.every(({ code }) => code !== 'sticky-session') === true);
  });
});
