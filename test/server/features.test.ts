import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { Editor, uriOf } from './editor';
import { foreign, native, sticky } from './samples';

const all = { 'compose.yaml': sticky, 'shop.arch.yaml': native, 'ci.yaml': foreign };

describe('language features', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('hover tells a component its class, also from the last good text while the file is broken', async () => {
    editor = await Editor.start({ files: all });
    await editor.show('compose.yaml');
    const text = async () => {
      const hover = await editor.request<Hover | null>('textDocument/hover', 'compose.yaml', 'db:');
      return typeof hover?.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
    };
    const good = await text();
    assert.match(good, /stateful/i);
    await editor.type('compose.yaml', 'image: traefik:v3', 'image: [traefik:v3');
    assert.equal(await text(), good);
  });

  it('code actions answer a finding and change the document', async () => {
    editor = await Editor.start({ files: all });
    await editor.show('compose.yaml');
    const diagnostics = (await editor.diagnostics('compose.yaml')).filter(({ code }) => code === 'sticky-session');
    const range = diagnostics[0]?.range;
    assert.ok(range);
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', 'compose.yaml', undefined, {
      range,
      context: { diagnostics },
    });
    const own = actions.filter((action) => action.diagnostics?.length);
    assert.ok(own.length > 0, 'an action for the finding');
    for (const { edit } of own) assert.ok(edit?.documentChanges?.length, 'edits as document changes');
    const only = ['source.fixAll'];
    const fixAll = await editor.request<CodeAction[]>('textDocument/codeAction', 'compose.yaml', undefined, {
      range,
      context: { diagnostics, only },
    });
    assert.ok(fixAll.every(({ kind }) => kind === 'source.fixAll.statewise'));
  });

  it('completion proposes component names in a native file and nothing in foreign ones', async () => {
    editor = await Editor.start({ files: all });
    await editor.show('shop.arch.yaml', native.replace('      - db\n', '      - \n'));
    const { line } = editor.positionOf('shop.arch.yaml', '      - \n');
    const position = { line, character: 8 };
    const found = await editor.request<CompletionItem[]>('textDocument/completion', 'shop.arch.yaml', undefined, {
      position,
    });
    assert.ok(
      found.some(({ label }) => label === 'db'),
      found.map(({ label }) => label).join(),
    );
    await editor.show('ci.yaml');
    assert.deepEqual(await editor.request('textDocument/completion', 'ci.yaml', 'build:'), []);
  });

  it('completion and hover help with the configuration, unless the Red Hat extension does', async () => {
    editor = await Editor.start({ files: { ...all, '.statewise.yaml': 'rules:\n  no-spread: off\n' } });
    await editor.show('.statewise.yaml');
    const items = async () =>
      (await editor.request<CompletionItem[]>('textDocument/completion', '.statewise.yaml', 'off')).map(
        (each) => each.label,
      );
    const hover = () => editor.request<Hover | null>('textDocument/hover', '.statewise.yaml', 'no-spread');
    assert.ok((await items()).includes('warning'));
    assert.match(JSON.stringify(await hover()), /Severity: /);
    await editor.connection.sendNotification('statewise/settings', { redHat: true });
    assert.deepEqual(await items(), []);
    assert.equal(await hover(), null);
  });

  it('inlay hints name the class, unless switched off', async () => {
    editor = await Editor.start({ files: all });
    await editor.show('compose.yaml');
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = () => editor.request<InlayHint[]>('textDocument/inlayHint', 'compose.yaml', undefined, { range });
    assert.ok(
      (await hints()).some(({ position, label }) => position.line === 12 && JSON.stringify(label).includes('stateful')),
    );
    await editor.connection.sendNotification('statewise/settings', { inlayHints: false });
    assert.deepEqual(await hints(), []);
  });

  it('symbols are those of native files, and none beside Red Hat', async () => {
    editor = await Editor.start({ files: all });
    await editor.show('shop.arch.yaml');
    await editor.show('compose.yaml');
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', 'shop.arch.yaml');
    assert.ok(
      symbols.some(({ name }) => name === 'cart'),
      symbols.map(({ name }) => name).join(),
    );
    assert.deepEqual(await editor.request('textDocument/documentSymbol', 'compose.yaml'), []);
    await editor.connection.sendNotification('statewise/settings', { redHat: true });
    assert.deepEqual(await editor.request('textDocument/documentSymbol', 'shop.arch.yaml'), []);
  });

  it('definition, references and rename follow a component name', async () => {
    editor = await Editor.start({ files: all });
    await editor.show('compose.yaml');
    const { line, character } = editor.positionOf('compose.yaml', '[db]');
    const use = { position: { line, character: character + 1 } };
    const definition = await editor.request<Location[]>('textDocument/definition', 'compose.yaml', undefined, use);
    assert.equal(definition[0]?.range.start.line, 12);
    const context = { includeDeclaration: true };
    const references = await editor.request<Location[]>('textDocument/references', 'compose.yaml', undefined, {
      ...use,
      context,
    });
    assert.deepEqual(references.map(({ range }) => range.start.line).sort(), [12, line]);
    const rename = await editor.request<WorkspaceEdit>('textDocument/rename', 'compose.yaml', undefined, {
      ...use,
      newName: 'store',
    });
    const change = rename.documentChanges?.[0];
    assert.ok(change && 'edits' in change && change.textDocument.uri === uriOf('compose.yaml'));
    assert.equal(change.edits.length, 2);
  });

  it('explains a component in Markdown', async () => {
    editor = await Editor.start({ files: all });
    await editor.show('compose.yaml');
    const page = await editor.connection.sendRequest<string>('statewise/explain', {
      uri: uriOf('compose.yaml'),
      component: 'db',
    });
    assert.match(page, /^# `db` is stateful/);
  });
});
