import * as vscode from 'vscode';
import { equal, ok } from '../assert';
import { giveReason, quickFix } from '../fixes';
import { closeAll, newEditor } from '../folder';
import { set } from '../settings';
import { findingsOf, ruleOf } from '../support';

/** A finding, the start of an answer's title, and what the text holds once it is applied. */
interface Case {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly rule: string;
  readonly title: string;
  readonly gives: RegExp;
}

const native = (components: string): Pick<Case, 'file' | 'text'> => ({
  file: 'shop.arch.yaml',
  text: `architecture: 1\ncomponents:\n  shopper: { kind: client, uses: [cart] }\n${components}`,
});
const database = native('  cart: { kind: database, technology: postgresql, replicas: 2, replication: sync }\n');
const compose = (cart: string): Pick<Case, 'file' | 'text'> => ({
  file: 'compose.yaml',
  text: `services:\n  proxy:\n    image: traefik:3.1\n    ports: ["80:80"]\n  cart:\n    image: acme/cart:1.4\n    deploy:\n      replicas: 3\n${cart}`,
});
const sticky = '    labels:\n      - traefik.http.services.cart.loadbalancer.sticky.cookie=true';
const session = '    state:\n      - { holds: cart, kind: session, kept: memory, loss: not-tolerable }\n';

const cases: readonly Case[] = [
  {
    what: 'runs a second instance',
    ...native('  cart:\n    kind: service\n    class: stateless\n    technology: nginx\n    replicas: 1\n'),
    rule: 'single-point-of-failure',
    title: 'Run two instances of `cart`',
    gives: /replicas: 2\n/,
  },
  {
    what: 'removes affinity that nothing needs',
    ...native('  cart:\n    kind: service\n    class: stateless\n    replicas: 3\n    affinity: cookie\n'),
    rule: 'affinity-needless',
    title: '',
    gives: /replicas: 3\n(?! {4}affinity: cookie)/,
  },
  {
    what: 'moves sessions to a shared store',
    ...native(`  cart:\n    kind: service\n    replicas: 3\n${session}`),
    rule: 'in-memory-session',
    title: 'Move the sessions to a shared store',
    gives: /technology: redis/,
  },
  {
    what: 'keeps data on a volume',
    file: 'compose.yaml',
    text: 'services:\n  web:\n    image: acme/web:1\n    ports: ["80:80"]\n  db:\n    image: mongo:8\n',
    rule: 'volatile-state',
    title: 'Keep it on a named volume',
    gives: /:\/data\/db/,
  },
  {
    what: 'accepts with a reason and a date',
    ...compose(`${sticky}\n`),
    rule: 'sticky-session',
    title: 'Accept `sticky-session` here',
    gives: /# statewise-accept sticky-session until \d{4}-\d\d-\d\d: /,
  },
  {
    what: 'accepts in the whole file',
    ...compose(`${sticky}\n`),
    rule: 'sticky-session',
    title: 'Accept `sticky-session` in this file',
    gives: /^# statewise-accept-file sticky-session until /,
  },
  {
    what: 'records a trade-off',
    ...database,
    rule: 'decision-missing',
    title: 'Record the trade-off for `cart`',
    gives: /decisions:\n\s+- about: \[cart\]\n\s+choice: stateful/,
  },
  {
    what: 'corrects a misspelt rule',
    ...compose(`${sticky} # statewise-accept sticky-sesion: carts move to Redis\n`),
    rule: 'acceptance-unknown-rule',
    title: 'Change `sticky-sesion` to `sticky-session`',
    gives: /# statewise-accept sticky-session: carts/,
  },
];

describe('an answer to a finding', () => {
  before(() => set('show', 'all'));
  afterEach(closeAll);
  after(() => set('show', undefined));

  for (const { what, file, text, rule, title, gives } of cases) {
    it(`${what}, and the finding goes away`, async () => {
      const { document } = await newEditor(file, text);
      const has = (found: readonly vscode.Diagnostic[]): boolean => found.some((each) => ruleOf(each) === rule);
      const finding = (await findingsOf(document.uri, rule, has)).find((each) => ruleOf(each) === rule);
      ok(finding, 'a finding');
      const { edit } = await quickFix(document.uri, finding.range, title);
      ok(edit && (await vscode.workspace.applyEdit(edit)), 'the edit applies');
      ok(gives.test(document.getText()), document.getText());
      // An acceptance without its author's words accepts nothing.
      await giveReason(document);
      await findingsOf(document.uri, `no ${rule}`, (found) => !has(found));
    });
  }

  it('switches the rule off in the configuration', async () => {
    const { document } = await newEditor('compose.yaml', compose(`${sticky}\n`).text);
    const { uri } = document;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(uri, '..', '.statewise.yaml'), new Uint8Array());
    const isSticky = (each: vscode.Diagnostic): boolean => ruleOf(each) === 'sticky-session';
    const finding = (await findingsOf(uri, 'sticky-session', (found) => found.some(isSticky))).find(isSticky);
    ok(finding, 'a finding');
    const { edit } = await quickFix(uri, finding.range, 'Turn `sticky-session` off');
    ok(edit && (await vscode.workspace.applyEdit(edit)), 'the edit applies');
    await findingsOf(uri, 'no sticky-session', (found) => !found.some(isSticky));
  });

  it('that keeps the meaning is applied on request to all at once', async () => {
    const text = compose(`${sticky} # statewise-accept sticky-sesion: carts move to Redis\n`).text;
    const { document } = await newEditor(
      'compose.yaml',
      text.replace('3.1', '3.1 # statewise-accept volatile-state: none'),
    );
    await findingsOf(document.uri, 'two findings', (found) => found.length >= 2);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll;
    const { edit } = await quickFix(document.uri, all, 'Fix all', kind);
    ok(edit && (await vscode.workspace.applyEdit(edit)), 'the edit applies');
    equal(document.getText(), text.replace('sesion', 'session'), 'text');
  });
});
