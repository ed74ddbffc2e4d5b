import assert from 'node:assert/strict';
import { architecture, knownWords } from '../../../src/core/schema/architecture';
import { checkContent } from '../../../src/core/schema/check';
import { plain } from '../../../src/core/schema/plain';
import { parseFile } from '../../../src/core/yaml/parse';

/** Problems of a native file as `underlined text: message`. */
function check(body: string): string[] {
  const text = `architecture: 1\n${body}`;
  const root = parseFile('f', text).documents[0]?.root;
  assert.ok(root);
  return checkContent(root, architecture).map(({ at, message }) => `${text.slice(at.start, at.end)}: ${message}`);
}

function component(fields: string): string[] {
  return check(`components:\n  web: { ${fields} }\n`);
}

describe('architecture schema', () => {
  it('takes the whole format', () => {
    assert.deepEqual(
      component(
        'kind: oven, technology: nginx, replicas: { min: 1, max: 2 }, zones: [a], affinity: { by: cookie, ttl: 1h }, use-case: own, needs: [own, context], class: stateful, ' +
          'state: [{ holds: x, kind: session, kept: { in: db }, loss: tolerable }], uses: [a, { any-of: [b, c] }, { component: d, mode: async }], replication: quorum, ' +
          'consistency: strong, recovery: { failover: manual, backup: daily, rto: 1h, rpo: 24h, on-node-loss: x, on-partition: y }, x-own: 1',
      ),
      [],
    );
    assert.deepEqual(
      check(
        'components:\nname: x\ndecisions:\n  - about: [a]\n    gains: [scalable, own]\n    revisit: 2027-05-24\n    because:\n',
      ),
      [],
    );
  });

  it('underlines an unknown key and knows what was meant', () => {
    assert.deepEqual(component('repicas: 2'), [
      'repicas: `repicas` is not a key in `web`; write `replicas` if that is meant.',
    ]);
    assert.deepEqual(check('component: {}\n'), [
      'component: `component` is not a key at the top level; write `components` if that is meant.',
    ]);
    assert.deepEqual(component('uses: [{ component: a, modes: async }]'), [
      'modes: `modes` is not a key in an item of `uses`; write `mode` if that is meant.',
    ]);
  });

  it('says one thing where a value may have several shapes', () => {
    assert.deepEqual(component('replicas: many'), [
      'many: `replicas` cannot be `many`; use `unknown`, a whole number or a mapping.',
    ]);
    assert.deepEqual(component('replicas: unknown'), []);
    assert.deepEqual(component('replicas: -1'), ['-1: `replicas` must be at least 0.']);
    assert.deepEqual(component('replicas: { min: 1 }'), ['replicas: `replicas` lacks `max`; add it.']);
    assert.deepEqual(component('affinity: cokie'), [
      'cokie: `affinity` cannot be `cokie`; write `cookie` if that is meant.',
    ]);
    assert.deepEqual(component('affinity: { by: sun }'), [
      'sun: `by` cannot be `sun`; use one of `none`, `cookie`, `client-ip`, `header`.',
    ]);
    assert.deepEqual(component('state: [{ holds: x, kept: clouds }]'), [
      'clouds: `kept` cannot be `clouds`; use one of `memory`, `ephemeral-disk`, `volume`, `token`, `cookie` or a mapping.',
    ]);
    assert.deepEqual(component('uses: [3]'), [
      '3: An item of `uses` must be text or a mapping, not the number 3; put it in quotes if a text is meant.',
    ]);
    assert.deepEqual(component('needs: [[x]]'), ['needs: An item of `needs` must be text.']);
  });

  it('speaks about missing, empty, repeated and ill-formed things', () => {
    assert.deepEqual(check('decisions: [{ choice: stateful }]\n'), [
      'choice: An item of `decisions` lacks `about`; add it.',
    ]);
    assert.deepEqual(check('decisions: [{ about: [] }]\n'), ['about: `about` is empty; list at least one.']);
    assert.deepEqual(component('zones: [a, b, a]'), ['a: `a` is listed twice in `zones`; remove one.']);
    assert.deepEqual(check('decisions: [{ about: [a], revisit: soon }]\n'), [
      'soon: `soon` is no date; write it as `YYYY-MM-DD`.',
    ]);
    assert.deepEqual(component('recovery: { rto: one hour }'), [
      'one hour: `one hour` is no length of time; write a number and a unit, such as `30m`, `1h` or `7d`.',
    ]);
    assert.deepEqual(component('class: both'), ['both: `class` cannot be `both`; use one of `stateful`, `stateless`.']);
    assert.deepEqual(check('architecture: 2\n').length, 0);
    assert.deepEqual(check('components: [a]\n'), ['components: `components` must be a mapping.']);
  });

  it('tells numbers from texts that look like them', () => {
    const version = (line: string) => {
      const root = parseFile('f', line).documents[0]?.root;
      assert.ok(root);
      return checkContent(root, architecture).map(({ message, correction }) => [message, correction?.edits[0]?.text]);
    };
    assert.deepEqual(version('architecture: "1"\n'), [
      ['`architecture` is the text `"1"`; write `1` without quotes.', '1'],
    ]);
    assert.deepEqual(version('architecture: 2\n'), [
      ['`architecture` cannot be the number 2; this version of Statewise reads `1`.', undefined],
    ]);
    assert.deepEqual(version('architecture: "2"\n'), [
      ['`architecture` cannot be `2`; this version of Statewise reads `1`.', undefined],
    ]);
    assert.deepEqual(component('replicas: "2"'), ['"2": `replicas` is the text `"2"`; write `2` without quotes.']);
    assert.deepEqual(component('entry: "true"'), [
      '"true": `entry` is the text `"true"`; write `true` without quotes.',
    ]);
    assert.deepEqual(component('entry: "yes"'), ['"yes": `entry` must be `true` or `false`.']);
    assert.deepEqual(component('class: 3'), ['3: `class` cannot be the number 3; use one of `stateful`, `stateless`.']);
    assert.deepEqual(component('technology: true'), [
      'true: `technology` must be text, not `true`; put it in quotes if a text is meant.',
    ]);
    assert.deepEqual(check('decisions: [{ about: [a], revisit: 2027 }]\n'), [
      '2027: The number 2027 is no date; write it as `YYYY-MM-DD`.',
    ]);
    assert.deepEqual(component('recovery: { rto: 3 }'), [
      '3: The number 3 is no length of time; write a number and a unit, such as `30m`, `1h` or `7d`.',
    ]);
  });

  it('shows no more of a value than a line', () => {
    assert.deepEqual(component(`class: ${'x'.repeat(200)}`), [
      `${'x'.repeat(200)}: \`class\` cannot be \`${'x'.repeat(40)}…\`; use one of \`stateful\`, \`stateless\`.`,
    ]);
  });

  it('stops when aliases unfold to more than the budget', () => {
    const root = parseFile('f', 'a: &a [1, 2, 3]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n').documents[0]?.root;
    assert.ok(root);
    assert.equal(plain(root, 60).full, true);
    assert.equal(plain(root, 50).full, false);
  });

  it('describes every field', () => {
    const missing: string[] = [];
    const walk = (value: unknown, path: string, described: boolean): void => {
      if (typeof value !== 'object' || value === null) return;
      const map = value as Record<string, unknown>;
      if (described && typeof map['description'] !== 'string' && typeof map['$ref'] !== 'string') missing.push(path);
      for (const [key, child] of Object.entries(map)) {
        if (key === 'properties' && typeof child === 'object' && child !== null) {
          for (const [name, property] of Object.entries(child)) walk(property, `${path}.${name}`, true);
        } else walk(child, path, false);
      }
    };
    walk(architecture.schema, '', false);
    assert.deepEqual(missing, []);
  });

  it('holds the words of the format', () => {
    assert.equal(knownWords.kind.length, 15);
    assert.deepEqual(knownWords.gains.length, 11);
    assert.deepEqual(knownWords.costs.length, 7);
  });
});
