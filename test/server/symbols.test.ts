import assert from 'node:assert/strict';
import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import { Editor } from './editor';
import { foreign, native, sticky } from './samples';

const files = { 'a/compose.yaml': sticky, 'b/shop.arch.yaml': native, 'ci.yaml': foreign };

/** Workspace symbols as text: `name (container) line`. */
async function symbols(editor: Editor, query: string): Promise<string[]> {
  const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
  return found.map(
    ({ name, containerName, location }) =>
      `${name} (${containerName}) ${location.uri.replace('file:///shop/', '')}:${location.range.start.line + 1}`,
  );
}

describe('workspace symbols', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('are the components of open documents, with their place', async () => {
    editor = await Editor.start({ files });
    assert.deepEqual(await symbols(editor, ''), []);
    await editor.show('a/compose.yaml');
    await editor.show('ci.yaml');
    assert.deepEqual(await symbols(editor, ''), [
      'cart (compose.yaml) a/compose.yaml:6',
      'catalog (compose.yaml) a/compose.yaml:15',
      'db (compose.yaml) a/compose.yaml:13',
      'proxy (compose.yaml) a/compose.yaml:2',
    ]);
    await editor.show('b/shop.arch.yaml');
    assert.deepEqual(await symbols(editor, 'db'), [
      'db (compose.yaml) a/compose.yaml:13',
      'db (shop.arch.yaml) b/shop.arch.yaml:14',
    ]);
    await editor.close('a/compose.yaml');
    assert.deepEqual(await symbols(editor, 'db'), ['db (shop.arch.yaml) b/shop.arch.yaml:14']);
  });

  it('are those of every file in scope workspace, open or not, each once', async () => {
    editor = await Editor.start({ files, settings: { scope: 'workspace' } });
    const closed = await symbols(editor, 'cart');
    assert.deepEqual(closed, ['cart (compose.yaml) a/compose.yaml:6', 'cart (shop.arch.yaml) b/shop.arch.yaml:7']);
    await editor.show('b/shop.arch.yaml');
    assert.deepEqual(await symbols(editor, 'cart'), closed);
  });

  it('match when the characters of the query appear in order, whatever their case; the nearest come first', async () => {
    const text =
      'services:\n  shop-db: { image: a }\n  DB: { image: b }\n  dashboard: { image: c }\n  web: { image: d }\n';
    editor = await Editor.start({ files: { 'compose.yaml': text } });
    await editor.show('compose.yaml');
    const names = async (query: string) => (await symbols(editor, query)).map((line) => line.split(' ')[0]);
    assert.deepEqual(await names('db'), ['DB', 'shop-db', 'dashboard']);
    assert.deepEqual(await names('SHOP D'), ['shop-db']);
    assert.deepEqual(await names('xdb'), []);
  });

  it('look like data or like work, as the class has it', async () => {
    editor = await Editor.start({ files });
    await editor.show('a/compose.yaml');
    const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
    const kinds = Object.fromEntries(found.map(({ name, kind }) => [name, kind]));
    assert.equal(kinds['db'], SymbolKind.Struct);
    assert.equal(kinds['proxy'], SymbolKind.Function);
  });

  it('stay while the text is broken, and move with it', async () => {
    editor = await Editor.start({ files, settings: { scope: 'workspace' } });
    await editor.show('a/compose.yaml');
    await symbols(editor, '');
    await editor.type('a/compose.yaml', 'image: traefik:v3', 'image: [traefik:v3\n    # more');
    assert.deepEqual(await symbols(editor, 'catalog'), ['catalog (compose.yaml) a/compose.yaml:16']);
  });

  it('name a component once when a base and a fragment share it', async () => {
    const prod = 'services:\n  db: { restart: always }\n';
    editor = await Editor.start({ files: { 'compose.yaml': sticky, 'compose.prod.yaml': prod } });
    await editor.show('compose.prod.yaml');
    await editor.show('compose.yaml');
    assert.deepEqual(await symbols(editor, 'db'), ['db (compose.yaml) compose.yaml:13']);
  });

  it('are none in Kubernetes manifests, and none when switched off', async () => {
    const web = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: {} }\n';
    const settings = { scope: 'workspace' } as const;
    editor = await Editor.start({ files: { 'web.yaml': web, 'compose.yaml': sticky }, settings });
    assert.deepEqual(await symbols(editor, 'web'), []);
    assert.equal((await symbols(editor, 'db')).length, 1);
    await editor.connection.sendNotification('statewise/settings', { enable: false });
    assert.deepEqual(await symbols(editor, ''), []);
  });

  it('are never more than 500', async () => {
    const services = Array.from({ length: 600 }, (_, index) => `  worker-${index}: { image: acme/worker }\n`).join('');
    editor = await Editor.start({ files: { 'compose.yaml': `services:\n${services}  db: { image: postgres:16 }\n` } });
    await editor.show('compose.yaml');
    assert.equal((await symbols(editor, '')).length, 500);
    assert.deepEqual(await symbols(editor, 'worker599'), ['worker-599 (compose.yaml) compose.yaml:601']);
  });
});
