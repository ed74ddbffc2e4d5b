import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { readConfig } from '../../../src/core/config/read';
import { normalise } from '../../../src/core/normalised';
import { parseFile } from '../../../src/core/yaml/parse';
import { createWorkspace } from '../../../src/workspace/create';
import type { FilePort } from '../../../src/workspace/port';

const page = readFileSync('docs/custom-rules.md', 'utf8');

/** The YAML blocks of the page by the name they give themselves. */
function samples(): Map<string, string> {
  const blocks = [...page.matchAll(/```yaml\n# file: (\S+)\n(.*?)```/gs)];
  return new Map(blocks.map(([, name = '', text = '']) => [name, text]));
}

function portOf(files: ReadonlyMap<string, string>): FilePort {
  const folder = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('/'))) || '.';
  return {
    read: async (key) => (files.has(key) ? { text: files.get(key) ?? '', version: '1' } : undefined),
    list: async (of) => [...files.keys()].filter((key) => folder(key) === of),
    find: async () => [...files.keys()],
    resolve: (from, path) => posix.normalize(posix.join(folder(from), path)),
    folder,
    path: (key) => key,
  };
}

async function check(files: Record<string, string>) {
  const workspace = createWorkspace(portOf(new Map(Object.entries(files))), {
    today: () => '2026-11-24',
    roots: ['.'],
  });
  const names = Object.keys(files).filter((name) => !name.endsWith('.statewise.yaml'));
  return workspace.reviewAll(names);
}

function problemsOf(text: string): readonly string[] {
  return readConfig(parseFile('.statewise.yaml', text)).problems.map(({ message }) => message);
}

const rule = (schema: string, more = ''): string =>
  `custom-rules:\n  - id: acme/rule\n    message: "{name}"\n    expect: ${schema}\n${more}`;

describe('rules of the user', () => {
  it('find what the page says they find', async () => {
    const { systems, configProblems } = await check(Object.fromEntries(samples()));
    assert.deepEqual(configProblems, []);
    const found = systems.flatMap(({ findings }) => findings).filter(({ rule: id }) => id.startsWith('acme/'));
    assert.deepEqual(
      found.map(({ rule: id, severity, component, message, link }) => [id, severity, component, message, link]),
      [
        [
          'acme/owner-label',
          'warning',
          'cart',
          '`cart` has no label `owner`; say which team answers for it.',
          'https://wiki.example.com/owner-label',
        ],
        [
          'acme/pinned-versions',
          'warning',
          'cart',
          '`cart` runs whatever `latest` is today; name a version.',
          undefined,
        ],
      ],
    );
  });

  it('can be accepted, switched off, and graded for some files', async () => {
    const config = samples().get('.statewise.yaml') ?? '';
    const compose =
      'services:\n  # statewise-accept acme/owner-label until 2027-01-01: moves next year\n  a:\n    image: acme/a:1\n';
    const graded = `${config}rules: { acme/pinned-versions: off }\noverrides:\n  - files: [dev]\n    rules: { acme/owner-label: hint }\n`;
    const { systems, configProblems } = await check({
      '.statewise.yaml': graded,
      'compose.yaml': compose,
      'dev/compose.yaml': 'services:\n  a:\n    image: acme/a:latest\n',
    });
    assert.deepEqual(configProblems, []);
    const found = systems.flatMap(({ findings }) => findings).filter(({ rule: id }) => id.startsWith('acme/'));
    assert.deepEqual(
      found.map(({ rule: id, severity, at, accepted }) => [id, severity, at.file, accepted?.reason]),
      [
        ['acme/owner-label', 'warning', 'compose.yaml', 'moves next year'],
        ['acme/owner-label', 'hint', 'dev/compose.yaml', undefined],
      ],
    );
  });

  it('see every field that the page describes, and no other', async () => {
    const { systems } = await check({ 'compose.yaml': samples().get('compose.yaml') ?? '' });
    const [system] = systems;
    const [component] = system?.system.components ?? [];
    assert.ok(system && component);
    const described = [...page.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
    assert.deepEqual(Object.keys(normalise(component, system.system)).sort(), described.sort());
  });

  const slips: readonly (readonly [string, string, RegExp])[] = [
    ['an unknown keyword', rule('{ requird: [a] }'), /no keyword `requird`; write `required`/],
    ['a keyword of the wrong shape', rule('{ required: name }'), /`required` takes a list/],
    ['a schema that is none', rule('{ properties: { a: 3 } }'), /Write a schema/],
    ['a reference to elsewhere', rule('{ $ref: "https://example.com/x" }'), /leads nowhere/],
    [
      'a reference to itself',
      rule('{ $ref: "#/$defs/a", $defs: { a: { not: { $ref: "#/$defs/a" } } } }'),
      /leads back to itself/,
    ],
    ['a pattern that may run for ever', rule('{ properties: { name: { pattern: "(a+)+$" } } }'), /is not used/],
    ['a key pattern that may run for ever', rule('{ patternProperties: { "(a+)+$": true } }'), /is not used/],
    ['a placeholder without a value', rule('true').replace('{name}', '{owner}'), /no value for `\{owner\}`/],
    [
      'two rules of one name',
      rule('true', '  - { id: acme/rule, message: x, expect: true }\n'),
      /second rule `acme\/rule`/,
    ],
    ['an id without a team', rule('true').replace('acme/rule', 'rule'), /rule/],
    [
      'an option that does not exist',
      'rules: { decision-expired: { days-ahed: 3 } }\n',
      /no option `days-ahed`; write `days-ahead`/,
    ],
    ['an option of the wrong kind', 'rules: { decision-expired: { days-ahead: soon } }\n', /whole number/],
    [
      'an unknown rule in an override',
      'overrides: [{ files: [a], rules: { stiky-session: off } }]\n',
      /no rule `stiky-session`/,
    ],
  ];
  for (const [what, text, expected] of slips)
    it(`${what} is named`, () => assert.match(problemsOf(text).join('\n'), expected));

  it('that multiply without end are refused at once', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `      a${i}: { allOf: [{ $ref: "#/$defs/a${i + 1}" }, { $ref: "#/$defs/a${i + 1}" }] }`,
    );
    const text = `custom-rules:\n- id: acme/bomb\n  message: x\n  expect:\n    $ref: "#/$defs/a0"\n    $defs:\n${levels.join('\n')}\n      a30: true\n`;
    assert.match(problemsOf(text).join('\n'), /unfolds to more than/);
  });
});
