import * as vscode from 'vscode';
import { activated, extension } from '../api';
import { equal, ok } from '../assert';
import { readText } from '../support';

/** The part of `package.json` that promises something to the user. */
interface Contributes {
  readonly commands?: readonly { readonly command: string }[];
  readonly configuration?: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  readonly snippets?: readonly { readonly language: string; readonly path: string }[];
  readonly yamlValidation?: readonly { readonly url: string }[];
}

describe('what the manifest promises', () => {
  const contributes = (): Contributes => extension().packageJSON.contributes;

  it('has every command', async () => {
    await activated();
    const present = new Set(await vscode.commands.getCommands(true));
    const missing = (contributes().commands ?? []).filter(({ command }) => !present.has(command));
    equal(missing, [], 'commands that nothing answers');
  });

  it('has every setting, with its default', () => {
    for (const [key, { default: value }] of Object.entries(contributes().configuration?.properties ?? {})) {
      equal(vscode.workspace.getConfiguration().inspect(key)?.defaultValue, value, key);
    }
  });

  it('has every snippet, found by its first letters', async () => {
    for (const { path } of contributes().snippets ?? []) {
      const prefixes = prefixesIn(await readShipped(path));
      ok(prefixes.length > 0, `${path} holds snippets`);
      equal(
        prefixes.filter((prefix) => !prefix.startsWith('statewise-')),
        [],
        `prefixes in ${path}`,
      );
    }
  });

  it('has every schema', async () => {
    for (const { url } of contributes().yamlValidation ?? []) {
      const schema: unknown = JSON.parse(await readShipped(url));
      ok(typeof schema === 'object' && schema !== null && '$schema' in schema, `${url} is a schema`);
    }
  });
});

function readShipped(path: string): Promise<string> {
  return readText(vscode.Uri.joinPath(extension().extensionUri, path));
}

/** The prefixes of a snippet file: one or several for each snippet. */
function prefixesIn(text: string): string[] {
  const snippets: Record<string, { prefix: string | string[] }> = JSON.parse(text);
  return Object.values(snippets).flatMap(({ prefix }) => prefix);
}
