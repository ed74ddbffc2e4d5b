import * as vscode from 'vscode';
import { linesOf } from '../ask';
import { equal, ok } from '../assert';
import { closeAll, folderOf, newEditor, newFolder } from '../folder';
import { findingsOf } from '../support';

const compose = `services:
  gateway-in-front:
    image: acme/gateway:1
    ports: ["80:80"]
    env_file: ./gateway.env
    build: { context: gateway, dockerfile: Dockerfile.prod }
    extends: { file: common.yaml, service: base }
    network_mode: service:<|>ledger-store
  ledger-store:
    image: mongo:8
`;

/** The Compose file, reviewed, with the cursor at a name. */
async function reviewed(): Promise<vscode.TextEditor> {
  const editor = await newEditor('compose.yaml', compose);
  await findingsOf(editor.document.uri, 'a finding', (found) => found.length > 0);
  return editor;
}

async function linksOf({ uri }: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
  return links.filter(({ target }) => target?.scheme === uri.scheme);
}

async function symbols(query: string): Promise<vscode.SymbolInformation[]> {
  return vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
}

describe('navigation', () => {
  afterEach(closeAll);

  it('links the paths of a Compose file to files beside it', async () => {
    const { document } = await reviewed();
    const folder = folderOf(document).path;
    const links = await linksOf(document);
    equal(
      links.map(({ range, target }) => `${document.getText(range)} -> ${target?.path.replace(folder, '')}`),
      ['./gateway.env -> /gateway.env', 'Dockerfile.prod -> /gateway/Dockerfile.prod', 'common.yaml -> /common.yaml'],
      'links',
    );
    equal(links[0]?.tooltip, 'Open the file with environment variables', 'tooltip');
  });

  it('opens the architecture that a native file imports', async () => {
    const part = 'architecture: 1\ncomponents:\n  payments: { kind: service }\n';
    const shop = `architecture: 1
imports: [parts/payments.arch.yaml]
components:
  cart: { kind: service, uses: [payments, nobody] }
`;
    const folder = await newFolder('linked', { 'shop.arch.yaml': shop, 'parts/payments.arch.yaml': part });
    const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'shop.arch.yaml'));
    await findingsOf(document.uri, 'a finding', (found) => found.length > 0);
    const [link] = await linksOf(document);
    ok(link?.target, 'a link');
    const opened = await vscode.workspace.openTextDocument(link.target);
    equal(opened.getText(), part, 'text of the imported file');
  });

  it('finds the components of open documents by name', async () => {
    const { document } = await reviewed();
    // VS Code keeps the documents of other tests for a while.
    const here = ({ location }: vscode.SymbolInformation): boolean =>
      location.uri.toString() === document.uri.toString();
    const found = (await symbols('LdgrStore')).filter(here);
    equal(
      found.map(({ kind, containerName }) => [vscode.SymbolKind[kind], containerName]),
      [['Struct', 'compose.yaml']],
      'symbols',
    );
    equal(found[0] && document.getText(found[0].location.range), 'ledger-store', 'text at the place');
    equal((await symbols('rotsregdel')).length, 0, 'symbols for the name read backwards');
  });

  it('leads from a setting of Compose to the service', async () => {
    const editor = await reviewed();
    equal(await linesOf('Definition', editor), ['ledger-store:'], 'definition');
    equal(
      (await linesOf('Reference', editor)).sort(),
      ['ledger-store:', 'network_mode: service:ledger-store'],
      'references',
    );
  });
});
