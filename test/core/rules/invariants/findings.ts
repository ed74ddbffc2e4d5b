import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/finding';
import type { Sample } from '../samples';
import type { Texts } from '../support';
import { positionOf } from '../texts';
import type { Reviews } from './reviews';
import { variants } from './variants';

/** Every finding about a sample points, speaks, and stays the same however the files are written. */
export function checkFindings(sample: Sample, reviews: Reviews): void {
  it(sample.fails ? 'speaks' : 'is silent', async () => {
    const reviewed = await reviews.of(sample.files);
    assert.deepEqual(reviewed.errors, []);
    assert.deepEqual(reviewed.skipped, []);
    const spoken = reviewed.findings.filter(({ rule }) => rule === sample.rule);
    assert.equal(spoken.length > 0, sample.fails, spoken.map(({ message }) => message).join('\n'));
  });

  it('points at something', async () => {
    for (const finding of (await reviews.of(sample.files)).findings) {
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

  it('speaks in sentences', async () => {
    for (const { rule, message, related, notes } of (await reviews.of(sample.files)).findings) {
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
    const plain = outline(sample.files, (await reviews.of(sample.files)).findings);
    assert.deepEqual(outline(sample.files, (await reviews.anew(sample.files)).findings), plain, 'twice');
    for (const [how, change] of Object.entries(variants)) {
      const files = change(sample.files);
      assert.deepEqual(outline(files, (await reviews.of(files)).findings), plain, how);
    }
  });
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
