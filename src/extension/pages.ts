import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { explainScheme, methods, ruleScheme } from '../server/protocol';

/** The virtual documents; `renew` makes an open one be read again. */
export interface Pages extends vscode.Disposable {
  renew(uri: vscode.Uri): void;
}

/** Provides the virtual documents: rule pages from the extension's folder, explanations from the server. */
export function providePages(context: vscode.ExtensionContext, client: BaseLanguageClient): Pages {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const providers = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
      provideTextDocumentContent: (uri) => rulePage(context, uri.path.slice(1)),
    }),
    vscode.workspace.registerTextDocumentContentProvider(explainScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => explanation(client, uri),
    }),
  );
  return { renew: (uri) => changed.fire(uri), dispose: () => void providers.dispose() };
}

async function rulePage(context: vscode.ExtensionContext, name: string): Promise<string> {
  if (!/^[a-z0-9-]+\.md$/.test(name)) throw new Error(`there is no rule page ${name}.`);
  const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', name);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
}

async function explanation(client: BaseLanguageClient, uri: vscode.Uri): Promise<string> {
  const params: unknown = JSON.parse(decodeURIComponent(uri.query));
  const text = await client.sendRequest<string | null>(methods.explain, params);
  return text ?? 'Nothing is known about this place: the file is not reviewed.\n';
}
