import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, Diagnostic } from 'vscode-languageserver';
import { Editor, able, uriOf } from './editor';
import { sticky } from './samples';

const capabilities = {
  ...able,
  workspace: {
    ...able.workspace,
    workspaceEdit: { ...able.workspace?.workspaceEdit, resourceOperations: ['create' as const] },
  },
};

describe('configuration', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  async function offTurn(files: Record<string, string>): Promise<CodeAction | undefined> {
    editor = await Editor.start({ files: { 'compose.yaml': sticky, ...files }, capabilities });
    await editor.show('compose.yaml');
    const range = editor.range('compose.yaml', 'postgres:16');
    const diagnostics: Diagnostic[] = [{ range, message: '', source: 'statewise', code: 'volatile-state' }];
    const found = await editor.request<CodeAction[]>('textDocument/codeAction', 'compose.yaml', undefined, {
      range,
      context: { diagnostics },
    });
    return found.find(({ title }) => title === 'Turn `volatile-state` off in .statewise.yaml');
  }

  it('a rule is turned off in a new file', async () => {
    const changes = (await offTurn({}))?.edit?.documentChanges;
    assert.deepEqual(changes?.[0], {
      kind: 'create',
      uri: uriOf('.statewise.yaml'),
      options: { ignoreIfExists: true },
    });
    assert.match(JSON.stringify(changes?.[1]), /rules:\\n {2}volatile-state: off\\n/);
  });

  it('or in the one there is, beside what it says already', async () => {
    const action = await offTurn({ '.statewise.yaml': '# ours\nrules:\n    sticky-session: error\n' });
    const change = action?.edit?.documentChanges?.[0];
    assert.ok(change && 'edits' in change);
    const start = { line: 2, character: 0 };
    assert.deepEqual(change.edits, [{ range: { start, end: start }, newText: '    volatile-state: off\n' }]);
  });

  it('lenses stand above components when they are switched on', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky }, settings: { codeLens: true } });
    await editor.show('compose.yaml');
    const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', 'compose.yaml');
    assert.equal(lenses.length, 4);
    await editor.connection.sendNotification('statewise/settings', { codeLens: false });
    assert.deepEqual(await editor.request('textDocument/codeLens', 'compose.yaml'), []);
  });

  it('a broken configuration file is reported in it', async () => {
    editor = await Editor.start({ files: { '.statewise.yaml': 'rules: [\n' } });
    await editor.show('.statewise.yaml');
    assert.equal((await editor.diagnostics('.statewise.yaml')).length, 1);
  });
});
