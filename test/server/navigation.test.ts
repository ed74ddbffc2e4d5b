import assert from 'node:assert/strict';
import type { DocumentLink, Location, Range, WorkspaceEdit } from 'vscode-languageserver';
import { Editor, uriOf } from './editor';

const compose = `services:
  web:
    build: { context: ./web, dockerfile: Dockerfile.prod }
    env_file: [web.env]
    depends_on: [db]
    links:
      - db:database
  worker:
    extends:
      service: web
    depends_on:
      db:
        condition: service_healthy
  exporter:
    image: acme/exporter
    network_mode: service:db
    volumes_from:
      - db:ro
  base:
    extends: { file: common.yaml, service: base }
  db:
    image: postgres:16
`;
const common = 'services:\n  base:\n    image: acme/base\n';
const native = `architecture: 1
imports: [payments.arch.yaml]
components:
  shopper: { kind: client, uses: [cart] }
  cart:
    kind: service
    state: [{ holds: cart, kept: { in: store } }]
    uses: [store, { component: payments, mode: async }, { any-of: [rates, { component: store }] }]
  store: { kind: database }
  rates: { kind: external }
decisions:
  - about: [store]
    because: we know it
`;
const payments = 'architecture: 1\ncomponents:\n  payments: { kind: service, uses: [rates] }\n';
const files = {
  'compose.yaml': compose,
  'common.yaml': common,
  'shop.arch.yaml': native,
  'payments.arch.yaml': payments,
};

/** The uses of `db` in the Compose file, by the text before the name. */
const uses = [
  'depends_on: [',
  '      - ',
  '    depends_on:\n      ',
  'network_mode: service:',
  'volumes_from:\n      - ',
];
/** The lines that name `db`, from 1. */
const dbLines = [5, 7, 12, 16, 18, 21];

describe('navigation', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  /** A request at the first character after a text. */
  async function after<R>(method: string, path: string, before: string, more: object = {}): Promise<R> {
    const position = editor.range(path, before).end;
    return editor.request<R>(`textDocument/${method}`, path, undefined, { position, ...more });
  }

  function lines(places: readonly { readonly range: Range }[]): number[] {
    return places.map(({ range }) => range.start.line + 1).sort((a, b) => a - b);
  }

  async function start(path: string): Promise<void> {
    editor = await Editor.start({ files });
    await editor.show(path);
  }

  for (const before of uses) {
    it(`goes from \`${before.trim().replace(/\s+/g, ' ')}\` to the service and to everyone else who names it`, async () => {
      await start('compose.yaml');
      assert.deepEqual(lines(await after<Location[]>('definition', 'compose.yaml', before)), [21]);
      const context = { includeDeclaration: true };
      assert.deepEqual(lines(await after<Location[]>('references', 'compose.yaml', before, { context })), dbLines);
    });
  }

  it('renames a Compose service wherever it is named, and nowhere else', async () => {
    await start('compose.yaml');
    const before = 'network_mode: service:';
    assert.deepEqual(await after<Range>('prepareRename', 'compose.yaml', before), {
      start: { line: 15, character: 26 },
      end: { line: 15, character: 28 },
    });
    const edit = await after<WorkspaceEdit>('rename', 'compose.yaml', before, { newName: 'store' });
    const change = edit.documentChanges?.[0];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(lines(change.edits.flatMap((one) => ('newText' in one ? one : []))), dbLines);
  });

  it('goes through `extends`, in this file and into another', async () => {
    await start('compose.yaml');
    const [own] = await after<Location[]>('definition', 'compose.yaml', 'extends:\n      service: ');
    assert.deepEqual([own?.uri, own?.range.start.line], [uriOf('compose.yaml'), 1]);
    const [other] = await after<Location[]>('definition', 'compose.yaml', 'common.yaml, service: ');
    assert.deepEqual([other?.uri, other?.range.start.line], [uriOf('common.yaml'), 1]);
  });

  it('follows a native component over imports', async () => {
    await start('shop.arch.yaml');
    assert.deepEqual(await after<Location[]>('definition', 'shop.arch.yaml', '{ component: '), [
      {
        uri: uriOf('payments.arch.yaml'),
        range: { start: { line: 2, character: 2 }, end: { line: 2, character: 10 } },
      },
    ]);
    const context = { includeDeclaration: true };
    const store = await after<Location[]>('references', 'shop.arch.yaml', 'kept: { in: ', { context });
    assert.deepEqual(lines(store), [7, 8, 8, 9, 12]);
    const edit = await after<WorkspaceEdit>('rename', 'shop.arch.yaml', 'any-of: [', { newName: 'quotes' });
    const changed = edit.documentChanges?.flatMap((one) => ('edits' in one ? [one.textDocument.uri] : [])).sort();
    assert.deepEqual(changed, [uriOf('payments.arch.yaml'), uriOf('shop.arch.yaml')]);
  });

  it('refuses a name that is taken, in words', async () => {
    await start('compose.yaml');
    await assert.rejects(after('rename', 'compose.yaml', 'depends_on: [', { newName: 'web' }), /`web` cannot be/);
  });

  it('links paths to the files they name', async () => {
    await start('compose.yaml');
    await editor.show('shop.arch.yaml');
    const targets = async (path: string) =>
      (await editor.request<DocumentLink[]>('textDocument/documentLink', path)).map(
        ({ range, target }) => `${range.start.line + 1} ${target}`,
      );
    assert.deepEqual(await targets('compose.yaml'), [
      `3 ${uriOf('web/Dockerfile.prod')}`,
      `4 ${uriOf('web.env')}`,
      `20 ${uriOf('common.yaml')}`,
    ]);
    assert.deepEqual(await targets('shop.arch.yaml'), [`2 ${uriOf('payments.arch.yaml')}`]);
  });

  it('keeps the links of the last good text while the file is broken', async () => {
    await start('compose.yaml');
    const ask = () => editor.request<DocumentLink[]>('textDocument/documentLink', 'compose.yaml');
    const before = await ask();
    await editor.type('compose.yaml', 'image: postgres:16', 'image: [postgres:16');
    assert.deepEqual(await ask(), before);
  });

  it('links nothing in an untitled document: it has no neighbours', async () => {
    editor = await Editor.start();
    await editor.show('untitled:Untitled-1', native);
    assert.deepEqual(await editor.request('textDocument/documentLink', 'untitled:Untitled-1'), []);
  });
});
