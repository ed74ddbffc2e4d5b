import assert from 'node:assert/strict';
import { parseFile } from '../../../../src/core/yaml/parse';
import type { Finding, Fix } from '../../../../src/core/finding';
import { readSamples, type Sample } from '../samples';
import { reviewTexts, type Reviewed, type Texts } from '../support';
import { applyEdits } from '../texts';
import { variants } from './variants';

describe('every edit, on every sample', () => {
  for (const sample of readSamples()) {
    describe(`${sample.rule}, ${sample.name}`, () => {
      let reviewed: Reviewed;
      before(async () => {
        reviewed = await reviewTexts(sample.files);
      });

      it('offers edits that hold', async () => {
        for (const finding of reviewed.findings)
          for (const fix of finding.fixes) await holds(sample, reviewed, finding, fix);
      });

      it('offers the same edits with CRLF and with a BOM', async () => {
        const plain = outcomes(sample.files, reviewed.findings);
        if (plain.length === 0) return;
        for (const how of ['CRLF', 'BOM'] as const) {
          const files = variants[how](sample.files);
          assert.deepEqual(outcomes(files, (await reviewTexts(files)).findings), plain, how);
        }
      });
    });
  }
});

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
async function holds(sample: Sample, reviewed: Reviewed, finding: Finding, fix: Fix): Promise<void> {
  const title = `${finding.rule}: ${fix.title}`;
  const files = applyEdits(sample.files, fix.edits);
  for (const [file, text] of Object.entries(files)) {
    assert.deepEqual(
      parseFile(file, text).problems,
      parseFile(file, sample.files[file] ?? '').problems,
      `${title}\n${text}`,
    );
    for (const comment of comments(sample.files[file] ?? ''))
      assert.ok(comments(text).includes(comment), `${title} loses ${comment}`);
  }
  const after = await reviewTexts(files);
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
