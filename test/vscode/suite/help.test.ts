import * as vscode from 'vscode';
import { hints, hoverText, linesOf, proposals } from '../ask';
import { equal, ok } from '../assert';
import { closeAll, newEditor } from '../folder';
import { findingsOf } from '../support';

const shop = `architecture: 1
name: Shop
components:
  shopper: { kind: client, uses: [edge] }
  edge: { kind: load-balancer, technology: nginx, replicas: 1, affinity: cookie, uses: [cart] }
  cart:
    kind: service
    use-case: shopping-cart
    replicas: 3
    state:
      - { holds: cart, kind: session, kept: memory }
    uses: [orders-db]
  orders-db: { kind: database, technology: postgresql, replicas: 2, replication: sync }
`;

/** The shop with the cursor at the first occurrence of a text, reviewed once. */
async function at(text: string, put = ''): Promise<vscode.TextEditor> {
  const [before, after = ''] = [shop.slice(0, shop.indexOf(text)), shop.slice(shop.indexOf(text))];
  const editor = await newEditor('shop.arch.yaml', `${before}${put}<|>${after}`);
  await findingsOf(editor.document.uri, 'a finding', (found) => found.length > 0);
  return editor;
}

describe('help while writing', () => {
  afterEach(closeAll);

  const hovers: Readonly<Record<string, RegExp>> = {
    'cart:': /`cart`.* is .*stateful.*confidence/,
    'affinity: cookie': /same instance/i,
    'shopping-cart': /N13/,
    nginx: /nginx/i,
    memory: /memory/,
    'replicas: 1': /instance/i,
  };
  for (const [text, says] of Object.entries(hovers)) {
    it(`explains \`${text}\` on hover`, async () => {
      const said = await hoverText(await at(text));
      ok(says.test(said), `the hover says: ${said}`);
    });
  }

  it('proposes the names of components', async () => {
    const labels = await proposals(await at('orders-db]', ' '));
    ok(labels.includes('orders-db') && labels.includes('edge'), `proposals: ${labels.join(', ')}`);
  });

  it('proposes technologies', async () => {
    const labels = await proposals(await at('postgresql'));
    ok(labels.includes('postgresql') && labels.includes('redis'), `${labels.length} proposals`);
  });

  it('proposes fields and words of the format', async () => {
    const fields = await proposals(await at('    replicas: 3', '    \n').then(lineUp));
    ok(fields.includes('affinity') && !fields.includes('kind'), `proposals: ${fields.join(', ')}`);
    const words = await proposals(await at('memory'));
    ok(words.includes('ephemeral-disk'), `proposals: ${words.join(', ')}`);
  });

  it('proposes rules in an acceptance comment, the one that is needed first', async () => {
    const editor = await newEditor(
      'compose.yaml',
      'services:\n  web:\n    image: acme/web:1\n    ports: ["80:80"]\n  db:\n    # statewise-accept <|>\n    image: mongo:8\n',
    );
    equal(editor.document.languageId, 'dockercompose', 'language');
    await findingsOf(editor.document.uri, 'a finding', (found) => found.length > 0);
    const labels = await proposals(editor);
    equal(labels.slice(0, 1), ['volatile-state'], 'first proposal');
    ok(labels.includes('sticky-session'), `proposals: ${labels.join(', ')}`);
  });

  it('shows the class behind each component', async () => {
    const shown = await hints(await at('cart:'));
    ok(
      shown.some((hint) => /^cart: stateful/.test(hint)),
      `hints: ${shown.join(' | ')}`,
    );
  });

  it('leads to a definition and to references', async () => {
    const editor = await at('orders-db]');
    equal((await linesOf('Definition', editor)).map(firstWord), ['orders-db:'], 'definition');
    equal((await linesOf('Reference', editor)).map(firstWord).sort(), ['orders-db:', 'uses:'], 'references');
  });

  it('renames a component everywhere', async () => {
    const { document, selection } = await at('orders-db]');
    const rename = 'vscode.executeDocumentRenameProvider';
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      rename,
      document.uri,
      selection.active,
      'orders',
    );
    ok(await vscode.workspace.applyEdit(edit), 'the edit applies');
    equal(document.getText(), shop.replaceAll('orders-db', 'orders'), 'text');
  });

  it('outlines a native file', async () => {
    const { document } = await at('cart:');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    equal(
      symbols.map(({ name }) => name).filter((name) => name !== 'decisions'),
      ['shopper', 'edge', 'cart', 'orders-db'],
      'symbols',
    );
  });
});

function firstWord(line: string): string {
  return line.split(' ')[0] ?? '';
}

/** Moves the cursor to the end of the line above. */
function lineUp(editor: vscode.TextEditor): vscode.TextEditor {
  const end = editor.document.lineAt(editor.selection.active.line - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}
