import * as vscode from 'vscode';
import { activated, extension } from '../api';
import { ok } from '../assert';
import { closeAll, newFolder } from '../folder';
import { until } from '../support';

const compose =
  'services:\n  front:\n    image: nginx:1\n    ports: ["80:80"]\n    depends_on: [store]\n  store:\n    image: mongo:8\n';
/** Ways to make code from text, also behind another name for `Function`. */
const makesCode = /new Function\b|\bFunction\(|=\s*Function[,;]|(?<![.\w])eval\(/;

describe('for agents', () => {
  let path = '';

  before(async () => {
    await activated();
    const folder = await newFolder('agents', { 'compose.yaml': compose });
    path = vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, 'compose.yaml'), false);
  });
  after(closeAll);

  async function ask(tool: string, input: object): Promise<string> {
    const token = new vscode.CancellationTokenSource().token;
    const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined }, token);
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  }

  it('every tool of the manifest is there', async () => {
    const promised: { name: string }[] = extension().packageJSON.contributes.languageModelTools;
    await until({
      what: 'tools that nobody can call',
      state: () => promised.filter(({ name }) => !vscode.lm.tools.some((tool) => tool.name === name)),
      // VS Code tells nobody that its tools changed.
      changed: (listener) => {
        const timer = setInterval(listener, 200);
        return new vscode.Disposable(() => clearInterval(timer));
      },
      done: (missing) => missing.length === 0,
    });
  });

  it('the review of a file is at hand', async () => {
    const text = await ask('statewise_review_architecture', { paths: [path] });
    ok(text.includes('2 components in 1 system') && text.includes('volatile-state'), text);
  });

  it('a component is explained', async () => {
    const text = await ask('statewise_explain_component', { component: 'store', path });
    ok(text.startsWith('# `store` is stateful'), text);
  });

  it('a failure is played', async () => {
    const text = await ask('statewise_simulate_failure', { component: 'store', path });
    ok(text.startsWith('# If `store` is lost'), text);
  });

  it('a bad question is answered with a sentence', async () => {
    const failure = await ask('statewise_explain_component', { component: 'nobody', path }).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    ok(failure?.includes('no component `nobody`') === true, failure ?? 'it was answered');
  });

  it('a draft opens beside the files and is not saved', async () => {
    await vscode.commands.executeCommand('statewise.init');
    const document = await until({
      what: 'the draft',
      state: () => vscode.window.activeTextEditor?.document,
      changed: (listener) => vscode.window.onDidChangeActiveTextEditor(listener),
      done: (shown) => shown?.isUntitled === true && shown.getText().includes('architecture: 1'),
    });
    ok(document?.getText().includes('store:') === true, 'the draft names the components');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('no bundle makes code at run time', async () => {
    const dist = vscode.Uri.joinPath(extension().extensionUri, 'dist');
    const names = (await vscode.workspace.fs.readDirectory(dist))
      .map(([name]) => name)
      .filter((name) => name.endsWith('.js'));
    for (const name of names) {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name)));
      ok(!makesCode.test(text), `${name}: ${makesCode.exec(text)?.[0] ?? ''}`);
    }
    ok(names.length > 3, 'the bundles are there');
  });
});
