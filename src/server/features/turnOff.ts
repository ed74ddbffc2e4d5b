import { CodeActionKind, type CodeAction, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { entry, mapAt } from '../../core/yaml/located';
import { parseFile } from '../../core/yaml/parse';
import { upward } from '../../workspace/upward';
import { configurationName } from '../configurationFile';
import type { Session } from '../session';
import { keyOf } from '../uri';

/** Offers to switch rules off in the nearest configuration file, or in a new one in the workspace folder. */
export async function turnOff(session: Session, file: string, rules: readonly string[]): Promise<CodeAction[]> {
  if (rules.length === 0 || !session.support.documentChanges) return [];
  const found = await nearest(session, file);
  return rules.flatMap((rule) => {
    const edit = found ? change(session, found.key, found.text, rule) : create(session, file, rule);
    return edit ? [{ title: `Turn \`${rule}\` off in ${configurationName}`, kind: CodeActionKind.QuickFix, edit }] : [];
  });
}

async function nearest(session: Session, file: string): Promise<{ key: string; text: string } | undefined> {
  for (const key of upward(session.port, file, configurationName, session.folders.map(keyOf))) {
    const open = session.documents.all().find(({ uri }) => keyOf(uri) === key);
    const text = open?.getText() ?? (await session.port.read(key))?.text;
    if (text !== undefined) return { key, text };
  }
  return undefined;
}

/** Undefined where the file is not of a shape that can be extended without rewriting it. */
function change(session: Session, key: string, text: string, rule: string): WorkspaceEdit | undefined {
  const root = parseFile(key, text).documents[0]?.root;
  const rules = entry(root, 'rules');
  const set = entry(root, 'rules', rule);
  const document = TextDocument.create(key, 'yaml', 0, text);
  const at = (start: number, end = start) => ({ start: document.positionAt(start), end: document.positionAt(end) });
  const version = session.documents.all().find(({ uri }) => keyOf(uri) === key)?.version ?? null;
  const apply = (edit: TextEdit): WorkspaceEdit => ({
    documentChanges: [{ textDocument: { uri: key, version }, edits: [edit] }],
  });
  if (set?.value.type === 'scalar') return apply({ range: at(set.value.at.start, set.value.at.end), newText: 'off' });
  if (rules === undefined) {
    if (root !== undefined && root.type !== 'map') return undefined;
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    return apply({ range: at(text.length), newText: `${gap}rules:\n  ${rule}: off\n` });
  }
  const first = [...(mapAt(root, 'rules')?.entries.values() ?? [])][0];
  if (first === undefined || mapAt(root, 'rules')?.flow === true) return undefined;
  const start = { line: document.positionAt(first.at.start).line, character: 0 };
  const indent = ' '.repeat(document.positionAt(first.at.start).character);
  return apply({ range: { start, end: start }, newText: `${indent}${rule}: off\n` });
}

function create(session: Session, file: string, rule: string): WorkspaceEdit | undefined {
  const home = session.folders.map(keyOf).find((folder) => file.startsWith(`${folder}/`));
  if (home === undefined || !session.support.createFiles) return undefined;
  const uri = `${home}/${configurationName}`;
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText: `rules:\n  ${rule}: off\n` }];
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}
