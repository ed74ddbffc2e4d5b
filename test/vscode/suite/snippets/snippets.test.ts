import * as vscode from 'vscode';
import { samples } from '../../../core/snippets/samples';
import { extension } from '../../api';
import { ok } from '../../assert';
import { giveReason } from '../../fixes';
import { closeAll, newEditor } from '../../folder';
import { set } from '../../settings';
import { findingsOf, readText, ruleOf } from '../../support';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

describe('a snippet that the editor inserts', () => {
  const bodies = new Map<string, string>();

  before(async () => {
    await set('show', 'all');
    for (const name of ['native', 'acceptance']) {
      const file = vscode.Uri.joinPath(extension().extensionUri, 'snippets', `${name}.code-snippets`);
      const snippets: Record<string, Snippet> = JSON.parse(await readText(file));
      for (const { prefix, body } of Object.values(snippets)) bodies.set(prefix, body.join('\n'));
    }
  });
  afterEach(closeAll);
  after(() => set('show', undefined));

  for (const [prefix, { rule, files }] of Object.entries(samples)) {
    it(`answers ${rule}: ${prefix}`, async () => {
      const body = bodies.get(prefix);
      const [file] = Object.entries(files);
      ok(body !== undefined && file !== undefined, 'snippet and sample');
      const editor = await newEditor(...file);
      const { uri } = editor.document;
      await findingsOf(uri, rule, (found) => found.some((each) => ruleOf(each) === rule));
      ok(await editor.insertSnippet(new vscode.SnippetString(body)), 'inserted');
      await giveReason(editor.document);
      await findingsOf(
        uri,
        `no ${rule}`,
        (found) => !found.some((each) => wrong.test(ruleOf(each)) || ruleOf(each) === rule),
      );
    });
  }
});

/** What an insertion must not bring. */
const wrong = /^(?:schema|yaml|acceptance|decision-(?:unused|expired|incomplete))/;
