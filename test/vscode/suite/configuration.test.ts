import * as vscode from 'vscode';
import { hints } from '../ask';
import { equal, ok } from '../assert';
import { closeAll, folderOf, newEditor, write } from '../folder';
import { set } from '../settings';
import { findingsOf, ruleOf } from '../support';

const compose = 'services:\n  web:\n    image: acme/web:1\n    ports: ["80:80"]\n  db:\n    image: mongo:8\n';
const unused = compose.replace('acme/web:1', 'acme/web:1 # statewise-accept sticky-session: carts move to Redis');
const has = (rule: string) => (found: readonly vscode.Diagnostic[]) => found.some((each) => ruleOf(each) === rule);
const lacks = (rule: string) => (found: readonly vscode.Diagnostic[]) => !has(rule)(found);

describe('settings', () => {
  afterEach(closeAll);

  const changed = async (key: string, value: unknown, test: () => Promise<unknown>): Promise<void> => {
    await set(key, value);
    await test().finally(() => set(key, undefined));
  };

  it('show warnings and what is faded, and everything when asked to', async () => {
    const { uri } = (await newEditor('compose.yaml', unused)).document;
    const found = await findingsOf(uri, 'volatile-state', has('volatile-state'));
    equal(found.map(ruleOf).sort(), ['decision-unused', 'volatile-state'], 'findings');
    const faded = found.find((each) => ruleOf(each) === 'decision-unused');
    equal(faded?.tags, [vscode.DiagnosticTag.Unnecessary], 'tags');
    const { findings, notes } = Object(await vscode.commands.executeCommand('statewise.reviewFile'));
    equal({ findings, notes }, { findings: 2, notes: 1 }, 'what is shown is not a note');
    await changed('show', 'information', async () => {
      await findingsOf(uri, 'single-point-of-failure', has('single-point-of-failure'));
    });
    await findingsOf(uri, 'no single-point-of-failure', lacks('single-point-of-failure'));
  });

  it('count again once they change, whatever a command set for the window', async () => {
    const { uri } = (await newEditor('compose.yaml', compose)).document;
    await vscode.commands.executeCommand('statewise.switchShow');
    await findingsOf(uri, 'a note', has('single-point-of-failure'));
    await vscode.commands.executeCommand('statewise.switchShow');
    await findingsOf(uri, 'no note', lacks('single-point-of-failure'));
    await changed('show', 'all', () => findingsOf(uri, 'a note', has('single-point-of-failure')));
  });

  it('switch everything off, and on again', async () => {
    const editor = await newEditor('compose.yaml', compose);
    const { uri } = editor.document;
    await findingsOf(uri, 'volatile-state', has('volatile-state'));
    await changed('enable', false, async () => {
      await findingsOf(uri, 'nothing', (found) => found.length === 0);
      equal(await hints(editor), [], 'hints');
    });
    await findingsOf(uri, 'volatile-state', has('volatile-state'));
  });

  it('switch the hints off', async () => {
    const editor = await newEditor('compose.yaml', compose);
    await findingsOf(editor.document.uri, 'volatile-state', has('volatile-state'));
    ok((await hints(editor)).length > 0, 'there are hints');
    await changed('inlayHints', false, async () => equal(await hints(editor), [], 'hints'));
  });

  it('switch a line above each component on', async () => {
    const { document } = await newEditor('compose.yaml', compose);
    await findingsOf(document.uri, 'volatile-state', has('volatile-state'));
    const titles = async (): Promise<string[]> => {
      const ask = 'vscode.executeCodeLensProvider';
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(ask, document.uri, 20);
      return lenses.map(({ command }) => command?.title ?? '');
    };
    equal(await titles(), [], 'without the setting');
    await changed('codeLens', true, async () => {
      const [web = '', db = ''] = await titles();
      ok(/^if it fails: requests no longer come in here/.test(web), web);
      ok(/^1 finding · if it fails: .*lost: /.test(db), db);
    });
  });

  it('leave syntax errors to others when told to', async () => {
    const { uri } = (await newEditor('compose.yaml', `${compose}    command: [run\n`)).document;
    await findingsOf(uri, 'yaml-syntax', has('yaml-syntax'));
    await changed('schemaFindings', 'off', () => findingsOf(uri, 'nothing', (found) => found.length === 0));
  });

  it('hold a configuration, for people without a file', async () => {
    const { uri } = (await newEditor('compose.yaml', compose)).document;
    await findingsOf(uri, 'volatile-state', has('volatile-state'));
    const config = { rules: { 'volatile-state': 'off' } };
    await changed('config', config, () => findingsOf(uri, 'no volatile-state', lacks('volatile-state')));
  });
});

describe('.statewise.yaml', () => {
  afterEach(closeAll);

  it('sets severities, switches rules off and excludes files, as soon as it is written', async () => {
    const { document } = await newEditor('compose.yaml', compose);
    const { uri } = document;
    await findingsOf(uri, 'volatile-state', has('volatile-state'));
    const configure = (text: string) => write(vscode.Uri.joinPath(folderOf(document), '.statewise.yaml'), text);
    const isError = ({ severity }: vscode.Diagnostic): boolean => severity === vscode.DiagnosticSeverity.Error;
    await configure('rules:\n  volatile-state: error\n');
    await findingsOf(uri, 'an error', (found) => found.some(isError));
    await configure('rules:\n  volatile-state: off\n');
    await findingsOf(uri, 'no volatile-state', lacks('volatile-state'));
    await configure('preset: review\n');
    await findingsOf(uri, 'a note', has('single-point-of-failure'));
    await configure('exclude: ["compose.yaml"]\n');
    await findingsOf(uri, 'nothing', (found) => found.length === 0);
  });

  it('holds rules of the user, which lead to the page they name', async () => {
    const { document } = await newEditor('compose.yaml', compose);
    const link = 'https://wiki.example.com/owner';
    const rule = `custom-rules:\n  - id: acme/owner\n    message: "\`{name}\` has no owner."\n    link: ${link}\n    expect: { properties: { labels: { required: [owner] } } }\n`;
    await write(vscode.Uri.joinPath(folderOf(document), '.statewise.yaml'), rule);
    const found = await findingsOf(document.uri, 'acme/owner', has('acme/owner'));
    const own = found.filter((each) => ruleOf(each) === 'acme/owner');
    equal(
      own.map(({ message }) => message),
      ['`web` has no owner.', '`db` has no owner.'],
      'messages',
    );
    const [first] = own;
    equal(typeof first?.code === 'object' && first.code.target.toString(), link, 'link');
  });

  it('is itself checked', async () => {
    const editor = await newEditor('.statewise.yaml', 'rules:\n  sticky-sesion: off\n');
    const [finding] = await findingsOf(editor.document.uri, 'a mistake', (found) => found.length > 0);
    ok(finding?.message.includes('sticky-session'), `says: ${finding?.message ?? ''}`);
    equal(editor.document.getText(finding?.range), 'sticky-sesion', 'place');
  });
});
