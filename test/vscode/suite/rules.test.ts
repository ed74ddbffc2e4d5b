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
  const { uri } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, file)).then((it) => it.document);

  const found = await findingsOf(uri, rule, (all) => all.some((each) => ruleOf(each) === rule));
  equal(found.map(asReported).sort(), expected(failing, file), `findings of ${file}`);
  for (const each of found) await leadsToItsPage(each);

  if (!passing) return;
  await retype(folder, passing.files);
  const left = await findingsOf(uri, `no ${rule}`, (all) => all.every((each) => ruleOf(each) !== rule));
  equal(left.map(asReported).sort(), expected(passing, file), `findings of ${file}`);
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
