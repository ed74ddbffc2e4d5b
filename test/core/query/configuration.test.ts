import assert from 'node:assert/strict';
import { configurationHover, configurationItems } from '../../../src/core/query';

const file = 'file:///shop/.statewise.yaml';

function split(marked: string): readonly [text: string, offset: number] {
  return [marked.replace('<|>', ''), marked.indexOf('<|>')];
}

function labels(marked: string): readonly string[] {
  return configurationItems(file, ...split(marked)).map(({ label }) => label);
}

function said(marked: string): string {
  return configurationHover(file, ...split(marked))?.markdown ?? '';
}

describe('completion in .statewise.yaml', () => {
  it('offers the keys that are not there yet', () => {
    const offered = labels('preset: review\n<|>\nexclude: []\n');
    for (const key of ['rules', 'include', 'custom-rules']) assert.ok(offered.includes(key), offered.join());
    for (const key of ['preset', 'exclude']) assert.ok(!offered.includes(key), key);
  });

  it('offers the words a key takes', () => {
    assert.deepEqual(labels('preset: <|>\n'), ['recommended', 'strict', 'review']);
    assert.deepEqual(labels('rules:\n  no-spread: <|>\n'), ['off', 'hint', 'information', 'warning', 'error']);
    assert.deepEqual(labels('rules:\n  no-spread:\n    severity: w<|>\n').slice(-2), ['warning', 'error']);
  });

  it('offers the rules that are not there yet, with what they are about', () => {
    const offered = labels('rules:\n  sticky-session: off\n  <|>\n  quorum-size: error\n');
    assert.ok(offered.includes('no-spread') && offered.includes('volatile-state'), offered.join());
    assert.ok(!offered.includes('sticky-session') && !offered.includes('quorum-size'), offered.join());
    const [item] = configurationItems(file, ...split('rules:\n  no-sp<|>\n')).filter(
      ({ label }) => label === 'no-spread',
    );
    assert.ok(item);
    assert.equal(item.insert, 'no-spread: ');
    assert.match(item.documentation ?? '', /instances/i);
  });

  it('offers the options of a rule, and the rules of some files', () => {
    assert.deepEqual(labels('rules:\n  no-spread: { <|> }\n').toSorted(), ['severity', 'topology-keys']);
    assert.deepEqual(labels('rules:\n  quorum-size:\n    severity: error\n    <|>\n'), ['even-from']);
    assert.deepEqual(labels('rules:\n  sticky-session: { <|> }\n'), ['severity']);
    assert.deepEqual(labels('overrides:\n  - files: [a]\n    <|>\n'), ['rules']);
  });

  it('offers nothing in comments, in text, and in a file that is no mapping', () => {
    assert.deepEqual(labels('rules:\n  # no-<|>\n'), []);
    assert.deepEqual(labels('exclude:\n  - "<|>"\n'), []);
    assert.deepEqual(labels('rules: {{<|>\n'), []);
  });
});

describe('hover in .statewise.yaml', () => {
  it('says what a rule is about and how severe it is', () => {
    assert.match(said('rules:\n  no-sp<|>read: off\n'), /instances[^]*Severity: `\w+`/i);
    assert.match(said('overrides:\n  - files: [a]\n    rules: { quorum-<|>size: off }\n'), /Severity/);
  });

  it('says what an option does and what holds without it', () => {
    const text = said('rules:\n  quorum-size: { even<|>-from: 6 }\n');
    assert.match(text, /Even numbers of voting members/);
    assert.match(text, /`4`/);
    assert.match(said('rules:\n  no-spread: { topology<|>-keys: [rack] }\n'), /`topology\.kubernetes\.io\/zone/);
  });

  it('says what other keys and words mean', () => {
    assert.match(said('pre<|>set: review\n'), /Where severities start/);
    assert.match(said('preset: re<|>view\n'), /Where severities start/);
  });

  it('says nothing about what it does not know', () => {
    assert.equal(said('colour<|>: red\n'), '');
    assert.equal(said('# no<|>te\npreset: review\n'), '');
    assert.equal(said('preset: [re<|>view\n'), '');
  });
});
