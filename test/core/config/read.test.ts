import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config';
import { readConfig } from '../../../src/core/config/read';
import { parseFile } from '../../../src/core/yaml/parse';

function read(text: string) {
  const { config, problems } = readConfig(parseFile('.statewise.yaml', text));
  return {
    config,
    problems: problems.map(({ at, message, severity }) => `${severity} ${text.slice(at.start, at.end)}: ${message}`),
  };
}

describe('configuration', () => {
  it('is the default when nothing is written', () => {
    for (const text of ['', '# nothing yet\n', '{}'])
      assert.deepEqual(read(text), { config: defaultConfig, problems: [] });
  });

  it('reads every key', () => {
    const { config, problems } = read(
      `preset: strict\nrules:\n  sticky-session: error\n  decision-missing: off\ninclude: [deploy/**]\nexclude:\n  - '**/test/**'\n` +
        `compose: { kind: swarm, development: false }\n` +
        `technologies:\n  - id: acme-cart\n    role: application\n    class: stateful\n    images: [acme/cart]\n    keeps: { what: carts, where: memory }\n`,
    );
    assert.deepEqual(problems, []);
    assert.equal(config.preset, 'strict');
    assert.deepEqual(
      [...config.rules],
      [
        ['sticky-session', 'error'],
        ['decision-missing', 'off'],
      ],
    );
    assert.deepEqual([config.include, config.exclude], [['deploy/**'], ['**/test/**']]);
    assert.deepEqual(config.compose, { kind: 'swarm', development: false });
    const [cart] = config.technologies;
    assert.deepEqual(
      [cart?.id, cart?.name, cart?.class, cart?.lossTolerable, cart?.keeps?.persistsByDefault],
      ['acme-cart', 'acme-cart', 'stateful', 'unknown', false],
    );
  });

  it('names what is wrong and keeps the rest', () => {
    const { config, problems } = read(
      'presets: strict\nrules:\n  stiky-session: off\n  nonsense: warning\n  single-instance: loud\nexclude: [a]\n',
    );
    assert.deepEqual(problems, [
      'error presets: `presets` is not a key at the top level; write `preset` if that is meant.',
      'error loud: `single-instance` cannot be `loud`; use one of `off`, `hint`, `information`, `warning`, `error`.',
      'warning stiky-session: There is no rule `stiky-session`; write `sticky-session` if that is meant.',
      'warning nonsense: There is no rule `nonsense`; remove it.',
    ]);
    assert.deepEqual(config.exclude, ['a']);
  });

  it('survives broken YAML and odd shapes', () => {
    assert.ok(read('rules: [\n').problems.length > 0);
    assert.ok(read('just text').problems.length > 0);
    assert.ok(read('- a\n').problems.length > 0);
  });
});
