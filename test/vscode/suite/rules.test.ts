import { examples } from 'statewise:examples';
import * as vscode from 'vscode';
import { knownRules } from '../api';
import { equal, ok } from '../assert';
import type { Example, Reported, Sample } from '../contract';
import { closeAll, newFolder, retype } from '../folder';
import { set } from '../settings';
import { findingsOf, ruleOf } from '../support';

const severities = ['error', 'warning', 'information', 'hint'] as const;

describe('every rule', () => {
  before(() => set('show', 'all'));
  afterEach(closeAll);
  after(() => set('show', undefined));

  for (const example of examples) {
    it(`${example.rule} is seen in the editor, and goes away`, () => seen(example));
  }

  it('of the server has such an example', async () => {
    const shown = examples.filter(({ passing }) => passing !== undefined).map(({ rule }) => rule);
    equal(
      (await knownRules()).filter((rule) => !shown.includes(rule)),
      [],
      'rules without an example',
    );
  });
});

/** Opens the failing example, compares it with the command line, and types the passing one over it. */
async function seen({ rule, failing, passing }: Example): Promise<void> {
  const file = failing.findings.find((each) => each.rule === rule)?.file;
  ok(file !== undefined, `the command line does not report ${rule} in its failing example`);
  const folder = await newFolder(`rules/${rule}`, failing.files);
  const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, file));
  for (const finding of await same(document.uri, expected(failing, file))) await leadsToItsPage(finding);
  if (!passing) return;
  await retype(folder, passing.files);
  const left = await same(document.uri, expected(passing, file));
  ok(!left.some((finding) => ruleOf(finding) === rule), `${rule} is still there`);
}

/** Waits until the editor shows exactly these findings; when it does not, says what it shows instead. */
async function same(uri: vscode.Uri, lines: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
  const asLines = (found: readonly vscode.Diagnostic[]): string[] => found.map(asReported).sort();
  const isSame = (found: readonly vscode.Diagnostic[]): boolean => asLines(found).join('\n') === lines.join('\n');
  const found = await findingsOf(uri, 'the findings of the command line', isSame).catch(() =>
    findingsOf(uri, 'any findings', () => true),
  );
  equal(asLines(found), [...lines], `findings of ${uri.path}`);
  return found;
}

async function leadsToItsPage(finding: vscode.Diagnostic): Promise<void> {
  const target = typeof finding.code === 'object' ? finding.code.target : undefined;
  ok(target, `the code of ${ruleOf(finding)} is a link`);
  const page = await vscode.workspace.openTextDocument(target);
  equal(page.lineAt(0).text, `# ${ruleOf(finding)}`, `title of ${target.toString()}`);
}

/** What the editor must show; a syntax error is shown alone. */
function expected({ findings }: Sample, file: string): string[] {
  const here = findings.filter((each) => each.file === file);
  const broken = here.filter(({ rule }) => rule === 'yaml-syntax');
  return (broken.length > 0 ? broken : here).map(line).sort();
}

function asReported(finding: vscode.Diagnostic): string {
  const { start, end } = finding.range;
  return line({
    rule: ruleOf(finding),
    severity: severities[finding.severity] ?? 'error',
    message: finding.message,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  });
}

function line({ rule, severity, message, ...at }: Omit<Reported, 'file'>): string {
  return `${at.line}:${at.column}-${at.endLine}:${at.endColumn} ${severity} ${rule}: ${message}`;
}
