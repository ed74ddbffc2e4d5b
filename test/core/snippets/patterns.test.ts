import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseFile } from '../../../src/core/yaml/parse';
import { reviewTexts } from '../rules/support';
import { choicesIn, expand } from './expand';
import { hosts } from './hosts';
import { costs, gains, meaningOf } from './meaning';
import { snippetsOf } from './packaged';

const patterns = [...snippetsOf('kubernetes'), ...snippetsOf('compose')];
const given = 'given';

describe('snippets of good patterns', () => {
  for (const { prefix, body } of patterns) {
    const texts = [
      expand(body, given),
      ...choicesIn(body).flatMap(({ index, words }) =>
        words.map((word) => expand(body, given, { picks: { [index]: word } })),
      ),
    ];
    it(`${prefix} is valid and brings no finding at warning or above, whatever is chosen`, async () => {
      for (const text of new Set(texts)) {
        const [file, whole] = placed(prefix, text);
        assert.deepEqual(parseFile(file, whole).problems, [], whole);
        const { findings, systems } = await reviewTexts({ [file]: whole });
        assert.equal(systems.length, 1, `${file} is recognised\n${whole}`);
        assert.deepEqual(
          findings
            .filter(({ severity }) => severity === 'warning' || severity === 'error')
            .map(({ rule, message }) => `${rule}: ${message}`),
          [],
          whole,
        );
      }
    });
  }

  it('stand in both languages where both are used', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly snippets: readonly { readonly language: string; readonly path: string }[] };
    };
    const languages = (name: string): readonly string[] =>
      contributes.snippets
        .filter(({ path }) => path === `./snippets/${name}.code-snippets`)
        .map(({ language }) => language);
    assert.deepEqual(languages('compose'), ['yaml', 'dockercompose']);
    assert.deepEqual(languages('kubernetes'), ['yaml']);
    for (const { scope } of snippetsOf('compose')) assert.equal(scope, 'yaml,dockercompose');
  });

  it('say which statements they follow', () => {
    for (const { prefix, description } of patterns) assert.match(description, /\(N\d\d(?:, N\d\d)*\)\.$/, prefix);
  });
});

describe('snippets that justify a trade-off', () => {
  const decisions = snippetsOf('native');
  const offered = new Set(decisions.flatMap(({ body }) => choicesIn(body).flatMap(({ words }) => words)));

  it('offer every gain and every cost', () => {
    const words = [...gains, ...costs].map((one) => one.const);
    assert.ok(words.length >= 18);
    assert.deepEqual(
      words.filter((word) => !offered.has(word)),
      [],
    );
  });

  it('carry every advantage and drawback of the notes in a choice', () => {
    const carried = [...offered].map((word) => meaningOf(word) ?? '').join(' ');
    const notes = [
      'N07',
      'N08',
      'N09',
      'N10',
      'N11',
      'N12',
      ...Array.from({ length: 14 }, (_, index) => `N${index + 15}`),
    ];
    assert.deepEqual(
      notes.filter((note) => !carried.includes(note)),
      [],
    );
  });

  for (const { prefix, body } of decisions.filter(({ body }) => body[0]?.startsWith('- about:'))) {
    it(`${prefix} is valid whatever is chosen`, async () => {
      const picks = choicesIn(body).flatMap(({ index, words }) => words.map((word) => ({ [index]: word })));
      for (const pick of picks) {
        const text = expand(body, given, { picks: pick }).trimEnd().replace(/^/gm, '  ');
        const names = /about: \[([^\]]+)\]/.exec(text)?.[1]?.split(', ') ?? [];
        const components = names.map((name) => `  ${name}: { kind: service, replicas: 2 }\n`).join('');
        const { findings } = await reviewTexts({
          'shop.arch.yaml': `architecture: 1\ncomponents:\n${components}decisions:\n${text}\n`,
        });
        const wrong = findings.filter(({ rule }) => /^(?:schema|yaml|acceptance|decision-incomplete)/.test(rule));
        assert.deepEqual(
          wrong.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          text,
        );
      }
    });
  }
});

/** The file a pattern ends up in, with its name. */
function placed(prefix: string, text: string): readonly [string, string] {
  const host = hosts[prefix];
  if (host === undefined) return [prefix.includes('compose') ? 'compose.yaml' : 'web.yaml', text];
  const inserted = host.text.replace(
    /^( *)<\|>\n/m,
    (_, indent: string) => `${text.trimEnd().replace(/^(?=.)/gm, indent)}\n`,
  );
  return [host.file, inserted];
}
