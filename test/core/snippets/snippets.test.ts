import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/read';
import { parseFile } from '../../../src/core/yaml/parse';
import { reviewTexts, type Texts } from '../rules/support';
import { expand } from './expand';
import { snippetsOf } from './packaged';
import { samples } from './samples';

const files = ['native', 'acceptance', 'file'] as const;
const snippets = new Map(files.map((name) => [name, snippetsOf(name)]));
const given = 'the team agreed on it';

describe('snippets', () => {
  const all = files.flatMap((name) => snippets.get(name) ?? []);

  it('have prefixes of their own and a description', () => {
    const every = [...all, ...snippetsOf('kubernetes'), ...snippetsOf('compose')];
    assert.ok(every.length >= 50);
    const prefixes = every.map(({ prefix }) => prefix);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
    for (const { prefix, description } of every) {
      assert.match(prefix, /^statewise-[a-z-]+$/);
      assert.match(description, /^[A-Z].*\.$/);
    }
    for (const { include } of snippets.get('native') ?? [])
      assert.deepEqual(include, ['**/*.arch.yaml', '**/*.arch.yml']);
  });

  it('are offered in a configuration only where they belong there', () => {
    const names = ['native', 'acceptance', 'file', 'kubernetes', 'compose'] as const;
    for (const { prefix, include, exclude } of names.flatMap(snippetsOf))
      if (include === undefined) assert.deepEqual(exclude, ['**/.statewise.yaml'], prefix);
      else assert.equal(exclude, undefined, prefix);
  });

  it('justify at least fifteen trade-offs', () => {
    assert.ok((snippets.get('native') ?? []).filter(({ description }) => /\(N\d\d/.test(description)).length >= 15);
    assert.ok((snippets.get('acceptance') ?? []).filter(({ description }) => /\(N\d\d/.test(description)).length >= 15);
  });

  for (const { prefix, body } of [...(snippets.get('native') ?? []), ...(snippets.get('acceptance') ?? [])]) {
    if (prefix === 'statewise-component') continue;
    it(`${prefix} makes the finding it answers go away`, async () => {
      const sample = samples[prefix];
      assert.ok(sample, 'has a sample');
      assert.equal((await open(insert(sample.files, ''), sample.rule)) > 0, true, `the sample shows ${sample.rule}`);
      const after = insert(sample.files, expand(body, given));
      assert.equal(await open(after, sample.rule), 0, Object.values(after).join('\n'));
      const wrong = (await reviewTexts(after)).findings.filter(
        ({ rule, accepted }) =>
          !accepted && /^(?:schema|yaml|acceptance|decision-(?:unused|expired|incomplete))/.test(rule),
      );
      assert.deepEqual(
        wrong.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }

  for (const [today, least] of [
    ['2026-12-31', '2027-11-30'],
    ['2027-01-01', '2027-12-31'],
    ['2029-11-24', '2030-10-31'],
  ] as const) {
    it(`hold for nearly a year when inserted on ${today}`, () => {
      const [year = '', month = '', day = ''] = today.split('-');
      const variables = { CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: day };
      const dates = all.flatMap(({ body }) =>
        [...expand(body, given, { variables }).matchAll(/(?:until|revisit):? "?([^\s:"]+)/g)].map(
          (match) => match[1] ?? '',
        ),
      );
      assert.ok(dates.length >= 30);
      for (const date of dates) assert.ok(/^\d{4}-\d\d-01$/.test(date) && date > least, date);
    });
  }

  it('accept nothing while the reason is a placeholder', async () => {
    for (const prefix of ['statewise-accept', 'statewise-accept-extension', 'statewise-accept-annotation']) {
      const sample = samples[prefix];
      const body = all.find((snippet) => snippet.prefix === prefix)?.body ?? [];
      assert.ok(sample);
      const after = insert(sample.files, expand(body, '<why this is acceptable here>'));
      assert.ok((await open(after, sample.rule)) > 0);
      assert.ok((await open(after, 'acceptance-without-reason')) > 0);
    }
  });

  it('hold a whole file without a warning', async () => {
    const text = expand(named('statewise-file'), given);
    const { findings } = await reviewTexts({ 'shop.arch.yaml': text });
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'hint').map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });

  it('hold a component and a configuration that are valid', async () => {
    const component = expand(named('statewise-component'), given).replace(/^/gm, '  ');
    const { findings } = await reviewTexts({ 'shop.arch.yaml': `architecture: 1\ncomponents:\n${component}\n` });
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.deepEqual(readConfig(parseFile('.statewise.yaml', expand(named('statewise-config'), given))).problems, []);
  });

  function named(prefix: string): readonly string[] {
    return all.find((snippet) => snippet.prefix === prefix)?.body ?? [];
  }
});

/** Puts a text at the cursor, indented as the editor does; nothing takes the line away. */
function insert(texts: Texts, text: string): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([file, content]) => [
      file,
      content.replace(/^( *)<\|>\n/m, (_, indent: string) =>
        text === '' ? '' : `${text.trimEnd().replace(/^(?=.)/gm, indent)}\n`,
      ),
    ]),
  );
}

/** How many findings of a rule nobody has accepted. */
async function open(texts: Texts, rule: string): Promise<number> {
  const { findings, errors } = await reviewTexts(texts);
  assert.deepEqual(errors, []);
  return findings.filter((finding) => finding.rule === rule && finding.accepted === undefined).length;
}
