import assert from 'node:assert/strict';
import { CancellationTokenSource, ProgressType, type WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { Editor, able, eventually, uriOf } from './editor';
import { foreign, native, sticky } from './samples';

type Items = WorkspaceDiagnosticReport['items'];

/** Starts the held request and gathers its partial results. */
function hold(editor: Editor): { items: Items; parts: Items[]; end(): Promise<void> } {
  const items: Items = [];
  const parts: Items[] = [];
  const token = 'held';
  const source = new CancellationTokenSource();
  editor.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), token, (part) => {
    parts.push(part.items);
    items.push(...part.items);
  });
  const params = { previousResultIds: [], partialResultToken: token };
  const done = editor.connection.sendRequest('workspace/diagnostic', params, source.token).catch(() => undefined);
  return {
    items,
    parts,
    async end() {
      source.cancel();
      await done;
    },
  };
}

describe('the whole workspace', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('is reported in parts and held until cancelled', async () => {
    const files = { 'a/compose.yaml': sticky, 'b/shop.arch.yaml': native, 'ci.yaml': foreign };
    editor = await Editor.start({ files, settings: { scope: 'workspace' } });
    const held = hold(editor);
    await eventually(() => held.items.some(({ uri }) => uri === uriOf('a/compose.yaml')));
    await editor.write('a/compose.yaml', undefined);
    await eventually(() => held.items.filter(({ uri }) => uri === uriOf('a/compose.yaml')).length === 2);
    const last = held.items.filter(({ uri }) => uri === uriOf('a/compose.yaml')).at(-1);
    assert.ok(last?.kind === 'full' && last.items.length === 0, 'a vanished file is cleared');
    assert.ok(!held.items.some(({ uri }) => uri === uriOf('ci.yaml')), 'a foreign file is not mentioned');
    await held.end();
  });

  it('follows folders that come and go as a whole', async () => {
    editor = await Editor.start({ files: { 'kept/compose.yaml': sticky }, settings: { scope: 'workspace' } });
    const held = hold(editor);
    const counts = (path: string) =>
      held.items
        .filter(({ uri }) => uri === uriOf(path))
        .map((report) => (report.kind === 'full' ? report.items.length : undefined));
    await eventually(() => counts('kept/compose.yaml').length === 1);
    editor.files.set(uriOf('new/deep/compose.yaml'), sticky);
    await editor.tell('new', 1);
    await eventually(() => counts('new/deep/compose.yaml').length === 1);
    editor.files.delete(uriOf('new/deep/compose.yaml'));
    await editor.tell('new', 3);
    await eventually(() => counts('new/deep/compose.yaml').at(-1) === 0);
    assert.equal(counts('kept/compose.yaml').length, 1, 'what lies elsewhere is left alone');
    await held.end();
  });

  it('reports again only what a change moved', async () => {
    const files = { 'a/compose.yaml': sticky, 'b/compose.yaml': sticky };
    editor = await Editor.start({ files, settings: { scope: 'workspace' } });
    await editor.show('a/compose.yaml');
    const held = hold(editor);
    await eventually(() => new Set(held.items.map(({ uri }) => uri)).size === 2);
    const before = held.items.length;
    await editor.type('a/compose.yaml', 'sticky.cookie=true', 'sticky.cookie=false');
    await eventually(() => held.items.length > before);
    assert.deepEqual(
      held.items.slice(before).map(({ uri }) => uri),
      [uriOf('a/compose.yaml')],
    );
    await held.end();
  });

  it('is offered only in scope workspace, and switched without a restart', async () => {
    const capabilities = { ...able, textDocument: { ...able.textDocument, diagnostic: { dynamicRegistration: true } } };
    editor = await Editor.start({ capabilities });
    const offered = () =>
      editor.registered
        .map(({ registerOptions }) => registerOptions)
        .find((options) => JSON.stringify(options).includes('interFile'));
    await eventually(() => offered() !== undefined);
    assert.match(JSON.stringify(offered()), /"workspaceDiagnostics":false/);
    await editor.connection.sendNotification('statewise/settings', { scope: 'workspace' });
    await eventually(() => JSON.stringify(offered() ?? {}).includes('"workspaceDiagnostics":true'));
    assert.equal(editor.registered.length, 1);
  });
});

describe('refresh', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('renews an open sibling at most once per 200 ms, and bothers nobody else', async () => {
    const override = 'services:\n  cart:\n    deploy:\n      replicas: 2\n';
    editor = await Editor.start({
      files: { 'compose.yaml': sticky, 'compose.override.yaml': override, 'other/compose.yaml': sticky },
    });
    await editor.show('compose.yaml');
    await editor.show('other/compose.yaml');
    await editor.diagnostics('compose.yaml');
    await quiet();
    const alone = editor.refreshes;
    await editor.type('compose.yaml', 'acme/cart:1', 'acme/cart:2');
    await quiet();
    assert.equal(editor.refreshes, alone, 'no other document of the system is open');
    await editor.show('compose.override.yaml');
    await quiet();
    const before = editor.refreshes;
    const began = Date.now();
    for (let count = 2; count < 12; count++)
      await editor.type('compose.override.yaml', `replicas: ${count}`, `replicas: ${count + 1}`);
    await eventually(() => editor.refreshes > before);
    await quiet();
    const periods = Math.ceil((Date.now() - began) / 200);
    assert.ok(editor.refreshes - before <= periods, `${editor.refreshes - before} refreshes`);
  });

  it('follows files that change on disk', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky } });
    await editor.show('compose.yaml');
    await editor.diagnostics('compose.yaml');
    const before = editor.refreshes;
    await editor.write('.env', 'TAG=2');
    await eventually(() => editor.refreshes > before);
  });
});

/** Longer than the interval of refreshes. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}
