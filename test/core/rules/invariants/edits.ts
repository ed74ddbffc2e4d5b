import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../../../src/core/finding';
import { parseFile } from '../../../../src/core/yaml/parse';
import type { YamlProblem } from '../../../../src/core/yaml/problem';
import type { Sample } from '../samples';
import type { Reviewed, Texts } from '../support';
import { applyEdits } from '../texts';
import type { Reviews } from './reviews';
import { variants } from './variants';

/** Every edit that is offered about a sample holds, however the files are written. */
export function checkEdits(sample: Sample, reviews: Reviews): void {
  it('offers edits that hold', async () => {
    const reviewed = await reviews.of(sample.files);
    for (const finding of reviewed.findings)
      for (const fix of finding.fixes) await holds(sample, reviewed, finding, fix, reviews);
  });

  it('offers the same edits with CRLF and with a BOM', async () => {
    const plain = outcomes(sample.files, (await reviews.of(sample.files)).findings);
    if (plain.length === 0) return;
    for (const how of ['CRLF', 'BOM'] as const) {
      const files = variants[how](sample.files);
      assert.deepEqual(outcomes(files, (await reviews.of(files)).findings), plain, how);
    }
  });
}

/** What each fix makes of the files, without line ends and BOM; a line end of the other kind stays visible. */
function outcomes(files: Texts, findings: readonly Finding[]): readonly string[] {
  const crlf = Object.values(files).some((text) => text.includes('\r\n'));
  const results = findings.flatMap(({ rule, fixes }) =>
    fixes.map(({ title, edits }) => {
      const texts = Object.values(applyEdits(files, edits)).map((text) => text.replace(/^\uFEFF/, ''));
      return [
        rule,
        title,
        ...texts.map((text) => (crlf ? text.replace(/\r?\n/g, (end) => (end === '\n' ? '<LF>' : '\n')) : text)),
      ].join('\n');
    }),
  );
  return results.sort();
}

/** An edit parses, takes its finding away, keeps every comment line, and brings nothing new that matters. */
async function holds(sample: Sample, reviewed: Reviewed, finding: Finding, fix: Fix, reviews: Reviews): Promise<void> {
  const title = `${finding.rule}: ${fix.title}`;
  const files = applyEdits(sample.files, fix.edits);
  const after = await reviews.of(files);
  for (const [file, text] of Object.entries(files)) {
    const before = sample.files[file] ?? '';
    if (text === before) continue;
    assert.deepEqual(problemsOf(file, text, after), problemsOf(file, before, reviewed), `${title}\n${text}`);
    const kept = new Set(comments(text));
    for (const comment of comments(before)) assert.ok(kept.has(comment), `${title} loses ${comment}`);
  }
  const left = after.findings.filter((other) => identity(other) === identity(finding));
  const before = reviewed.findings.filter((other) => identity(other) === identity(finding));
  assert.ok(left.length < before.length, `${title} does not take its finding away\n${Object.values(files).join('\n')}`);
  const known = new Set(reviewed.findings.map((other) => `${other.rule} ${other.component ?? ''}`));
  const fresh = after.findings.filter((other) => !known.has(`${other.rule} ${other.component ?? ''}`));
  const unwelcome = fresh.filter(
    ({ severity }) => fix.kind === 'fix' || severity === 'error' || severity === 'warning',
  );
  assert.deepEqual(
    unwelcome.map(({ message }) => message),
    [],
    `${title} brings new findings`,
  );
}

/** What is wrong with a file's YAML, as the review read it; a file that is of no format is read for it. */
function problemsOf(file: string, text: string, { systems }: Reviewed): readonly YamlProblem[] {
  const read = systems.flatMap(({ group }) => group.files).find((each) => each.file === file);
  return (read ?? parseFile(file, text)).problems;
}

function identity({ rule, component, message }: Finding): string {
  return `${rule} ${component ?? ''} ${message}`;
}

/** Comments on lines of their own; one at the end of a line goes with its line. */
function comments(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => /^\s*#/.test(line))
    .map((line) => line.trim());
}
