import assert from 'node:assert/strict';
import { parseFile } from '../../../src/core/yaml/parse';
import type { Finding, Fix } from '../../../src/core/finding';
import { readSamples, type Sample } from './samples';
import { reviewTexts, type Reviewed, type Texts } from './support';
import { applyEdits, positionOf } from './texts';

describe('every rule, on every sample', () => {
  for (const sample of readSamples()) {
    describe(`${sample.rule}, ${sample.name}`, () => {
      let reviewed: Reviewed;
      before(async () => {
        reviewed = await reviewTexts(sample.files);
      });

      it(sample.fails ? 'speaks' : 'is silent', () => {
        assert.deepEqual(reviewed.errors, []);
        assert.deepEqual(reviewed.skipped, []);
        const spoken = reviewed.findings.filter(({ rule }) => rule === sample.rule);
        assert.equal(spoken.length > 0, sample.fails, spoken.map(({ message }) => message).join('\n'));
      });

      it('points at something', () => {
        for (const finding of reviewed.findings) {
          for (const { file, start, end } of [finding.at, ...finding.related.map(({ at }) => at)]) {
            const text = sample.files[file];
            assert.ok(text !== undefined, `${finding.rule}: a place in ${file}`);
            assert.ok(
              start >= 0 && start < end && end <= text.length,
              `${finding.rule}: ${start} to ${end} of ${text.length}`,
            );
            assert.notEqual(text.slice(start, end).trim(), '', finding.rule);
          }
        }
      });

      it('speaks in sentences', () => {
        for (const { rule, message, related, notes } of reviewed.findings) {
          for (const sentence of [message, ...related.map((each) => each.message)]) {
            assert.match(sentence, /^[`A-Z][^\n]*\.$/u, rule);
            assert.doesNotMatch(sentence, /\{\w+\}|undefined|null\b|NaN|\[object|``| {2}| ,/, rule);
            assert.doesNotMatch(sentence, /\. [A-Z]/, `${rule}: one sentence`);
          }
          assert.match(message, /`[^`]+`/, rule);
          for (const note of notes) assert.match(note, /^N(?:0[1-9]|[1-3]\d|4[0-7])$/, rule);
        }
      });

      it('says the same with CRLF, with a BOM, twice, and whatever the order of the files', async () => {
        const plain = outline(sample.files, reviewed.findings);
        for (const [how, change] of Object.entries(variants)) {
          const files = change(sample.files);
          assert.deepEqual(outline(files, (await reviewTexts(files)).findings), plain, how);
        }
      });

      it('offers edits that hold', async () => {
        for (const finding of reviewed.findings)
          for (const fix of finding.fixes) await holds(sample, reviewed, finding, fix);
      });

      it('offers the same edits with CRLF and with a BOM', async () => {
        const plain = outcomes(sample.files, reviewed.findings);
        for (const how of ['CRLF', 'BOM'] as const) {
          const files = variants[how](sample.files);
          assert.deepEqual(outcomes(files, (await reviewTexts(files)).findings), plain, how);
        }
      });
    });
  }
});

const variants = {
  'as it is': (files: Texts) => files,
  CRLF: (files: Texts) => each(files, (text) => text.replace(/\n/g, '\r\n')),
  BOM: (files: Texts) => each(files, (text) => `\uFEFF${text}`),
  'files in reverse': (files: Texts) => Object.fromEntries(Object.entries(files).reverse()),
} satisfies Readonly<Record<string, (files: Texts) => Texts>>;

function each(files: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, change(text)]));
}

/** Findings without offsets: what a reader sees. */
function outline(files: Texts, findings: readonly Finding[]): readonly string[] {
  return findings
    .map(({ rule, severity, message, at, fixes, related }) => {
      const text = files[at.file] ?? '';
      const { line, column } = positionOf(text, at.start);
      const place = `${at.file}:${line + 1}:${column + 1} ${text.slice(at.start, at.end).replace(/\r/g, '')}`;
      return [place, severity, rule, message, `${related.length} related`, ...fixes.map(({ title }) => title)].join(
        ' | ',
      );
    })
    .sort();
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
