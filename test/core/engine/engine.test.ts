import assert from 'node:assert/strict';
import type { Severity, SeveritySetting } from '../../../src/core/finding';
import { causes } from '../../../src/core/rules/causes';
import type { Rule } from '../../../src/core/rules/rule';
import { effectiveSeverity } from '../../../src/core/rules/severity';
import { defaultConfig, type Config } from '../../../src/core/config';
import { brief, placeOf, rule, run, text } from './run';

const both = (): { component: string }[] => [{ component: 'db' }, { component: 'web' }];

describe('Severity', () => {
  const config = (more: Partial<Config>): Config => ({ ...defaultConfig, ...more });
  const set = (severity: SeveritySetting): Partial<Config> => ({ rules: new Map([['r', severity]]) });
  const table: readonly (readonly [
    string,
    Rule['severity'],
    Severity | undefined,
    Partial<Config>,
    SeveritySetting,
  ])[] = [
    ['the default', 'warning', undefined, {}, 'warning'],
    ['the default of the format', { compose: 'hint', other: 'error' }, undefined, {}, 'hint'],
    ['the default of other formats', { native: 'hint', other: 'error' }, undefined, {}, 'error'],
    ['the grading of the finding', 'warning', 'information', {}, 'information'],
    ['the configuration before the grading', 'warning', 'information', set('error'), 'error'],
    ['off by configuration', 'warning', 'error', set('off'), 'off'],
    ['off by default, graded or not', { compose: 'off', other: 'warning' }, 'error', {}, 'off'],
    ['on by configuration', 'off', undefined, set('hint'), 'hint'],
    ['strict raises information', 'information', undefined, { preset: 'strict' }, 'warning'],
    ['strict raises graded information', 'error', 'information', { preset: 'strict' }, 'warning'],
    ['strict leaves hints', 'hint', undefined, { preset: 'strict' }, 'hint'],
    [
      'strict leaves what the configuration says',
      'information',
      undefined,
      { preset: 'strict', ...set('information') },
      'information',
    ],
    ['strict switches nothing on', 'off', undefined, { preset: 'strict' }, 'off'],
    ['review switches on', 'off', undefined, { preset: 'review' }, 'information'],
    ['review keeps the grading', 'off', 'error', { preset: 'review' }, 'error'],
    [
      'review leaves off what the configuration switches off',
      'warning',
      undefined,
      { preset: 'review', ...set('off') },
      'off',
    ],
  ];
  for (const [name, severity, graded, more, expected] of table) {
    it(name, () =>
      assert.equal(
        effectiveSeverity(
          rule('r', () => [], { severity }),
          { at: { file: 'a.yaml', start: 0, end: 1 }, ...(graded !== undefined && { severity: graded }) },
          'compose',
          config(more),
        ),
        expected,
      ),
    );
  }
});

describe('The engine', () => {
  it('completes findings: severity, message, notes', () => {
    const [finding] = run([rule('a', () => [{ component: 'db' }])]);
    assert.deepEqual(
      { ...finding, at: finding && text.slice(finding.at.start, finding.at.end) },
      {
        rule: 'a',
        severity: 'warning',
        message: 'a about db.',
        at: 'db',
        component: 'db',
        notes: ['N01'],
        related: [],
        fixes: [],
        tags: [],
        accepted: undefined,
      },
    );
  });

  it('keeps an order that neither rules nor findings decide', () => {
    const rules = [rule('b', both), rule('a', both), rule('ä', both), rule('Z', both)];
    const expected = [
      'Z warning web',
      'a warning web',
      'b warning web',
      'ä warning web',
      'Z warning db',
      'a warning db',
      'b warning db',
      'ä warning db',
    ];
    assert.deepEqual(brief(run(rules)), expected);
    assert.deepEqual(brief(run(rules.toReversed())), expected);
  });

  it('leaves out what is off, without running a rule the user switched off', () => {
    const bomb = rule('a', () => {
      throw new Error('ran');
    });
    assert.deepEqual(
      brief(run([bomb, rule('b', both, { severity: 'off' })], { config: { rules: new Map([['a', 'off']]) } })),
      [],
    );
  });

  it('turns a rule that throws into one finding, keeps what it said before, and goes on', () => {
    const errors: string[] = [];
    const failing = rule('a', () => [], {
      *check({ system }) {
        yield { at: placeOf(system, 'db'), message: 'says', data: { name: 'x' } };
        throw new Error('broken');
      },
    });
    const findings = run([failing, rule('b', both)], {
      onError: (id, error) => errors.push(`${id}: ${error instanceof Error ? error.message : ''}`),
    });
    assert.deepEqual(brief(findings), ['b warning web', 'internal information -', 'a warning -', 'b warning db']);
    assert.match(findings.find(({ rule: id }) => id === 'internal')?.message ?? '', /`a` failed/);
    assert.deepEqual(errors, ['a: broken']);
  });

  it('takes a message without its values, or none at all, for a failure of the rule', () => {
    const errors: string[] = [];
    const onError = (id: string): unknown => errors.push(id);
    run([rule('a', () => [{ message: 'gone' }]), rule('b', () => [{ data: {} }])], { onError });
    assert.deepEqual(errors, ['a', 'b']);
  });

  it('fills in values as they are, also such as look like placeholders', () => {
    const [finding] = run([rule('a', () => [{ data: { name: '{name} $& $1' } }])]);
    assert.equal(finding?.message, 'a about {name} $& $1.');
  });

  it('reports a failure in a system without components, too', () => {
    const failing = rule('a', () => {
      throw new Error('broken');
    });
    assert.deepEqual(brief(run([failing], { source: '' })), ['internal information -']);
  });
});

describe('One cause, one finding', () => {
  it('the first of each list wins, whatever the order and the severities', () => {
    for (const list of causes) {
      const rules = list
        .toReversed()
        .map((id, index) => rule(id, () => [{ component: 'db' }], { severity: index === 0 ? 'error' : 'hint' }));
      const findings = run(rules);
      assert.deepEqual(
        findings.map(({ rule: id }) => id),
        [list[0]],
      );
      assert.deepEqual(findings[0]?.related, []);
    }
  });

  it('the other places of the others are related to it, each once and after its own, without what they say', () => {
    const place = (start: number) => ({ file: 'compose.yaml', start, end: start + 1 });
    const related = [{ at: place(0), message: 'own' }];
    const [finding] = run([
      rule('affinity-needless', () => [{ component: 'web', at: place(0) }]),
      rule('affinity-decorative', () => [{ component: 'web', at: place(2) }]),
      rule('sticky-session', () => [{ component: 'web', at: place(2) }, { component: 'web' }]),
      rule('in-memory-session', () => [{ component: 'web', related }]),
    ]);
    assert.deepEqual(
      finding?.related.map(({ message }) => message),
      ['own', '`affinity-decorative` marks this place for the same cause.'],
    );
  });

  it('holds per component and per cause', () => {
    const findings = run([
      rule('volatile-state', () => [{ component: 'db' }]),
      rule('local-disk-state', both),
      rule('single-instance', both),
      rule('sticky-session', () => [{}, {}]),
      rule('affinity-needless', () => [{}]),
    ]);
    assert.deepEqual(findings.map(({ rule: id, component }) => `${id} ${component ?? '-'}`).sort(), [
      'affinity-needless -',
      'local-disk-state web',
      'single-instance db',
      'single-instance web',
      'sticky-session -',
      'sticky-session -',
      'volatile-state db',
    ]);
  });

  it('several findings of the winner all stay', () => {
    const twice = rule('volatile-state', (system) => [
      { component: 'db' },
      { component: 'db', at: placeOf(system, 'web') },
    ]);
    assert.deepEqual(brief(run([twice, rule('local-disk-state', () => [{ component: 'db' }])])), [
      'volatile-state warning db',
      'volatile-state warning db',
    ]);
  });

  it('a rule that is off silences nobody', () => {
    const rules = [
      rule('in-memory-session', () => [{ component: 'web' }]),
      rule('sticky-session', () => [{ component: 'web' }]),
    ];
    assert.deepEqual(brief(run(rules, { config: { rules: new Map([['in-memory-session', 'off']]) } })), [
      'sticky-session warning web',
    ]);
  });

  it('names only rules once', () => {
    const all = causes.flat();
    assert.equal(new Set(all).size, all.length);
  });

  it('makes one line of findings that belong together, unless another cause has silenced the first', () => {
    const missing = [
      rule('no-spread', both),
      rule('no-disruption-budget', both),
      rule('shared-fate', () => [{ component: 'db' }]),
    ];
    assert.deepEqual([...brief(run(missing))].sort(), [
      'no-disruption-budget warning db',
      'no-spread warning web',
      'shared-fate warning db',
    ]);
  });
});

describe('Acceptances', () => {
  const accepting = (comment: string): string =>
    `services:\n  web: {image: acme/web, ports: ["80:80"]}\n  # statewise-accept ${comment}\n  db: {image: postgres}\n`;
  const accepted = (comment: string, rules = [rule('single-instance', both)]) =>
    run(rules, { source: accepting(comment) }).map(({ component, accepted: by }) => [component, by?.reason, by?.until]);

  it('accept the findings of their place and stay visible', () => {
    assert.deepEqual(accepted('single-instance until 2027-01-01: one is enough'), [
      ['web', undefined, undefined],
      ['db', 'one is enough', '2027-01-01'],
    ]);
  });

  it('hold until their day is over', () => {
    const last = (until: string) => accepted(`single-instance until ${until}: enough`)[1]?.[1];
    assert.equal(last('2026-11-24'), 'enough');
    assert.equal(last('2026-11-23'), undefined);
  });

  it('accept no other rule, and not without a reason', () => {
    assert.deepEqual(
      accepted('sticky-session: x').map(([, reason]) => reason),
      [undefined, undefined],
    );
    assert.deepEqual(
      accepted('single-instance').map(([, reason]) => reason),
      [undefined, undefined],
    );
  });

  it('show rules about decisions what they were good for, also where a more specific finding spoke', () => {
    const seen: string[] = [];
    const judge = rule('judge', () => [], {
      stage: 'decisions',
      *check({ uses, findings }) {
        yield* [];
        seen.push(
          ...uses.map((use) => `${use.rule.text} ${use.known ? 'known' : 'unknown'} ${use.covers}`),
          `${findings.length} findings`,
        );
      },
    });
    const rules = [
      rule('in-memory-session', () => [{ component: 'db' }]),
      rule('sticky-session', () => [{ component: 'db' }]),
      judge,
    ];
    run(rules, { source: accepting('sticky-session: x') });
    run(rules, { source: accepting('stiky-session: x') });
    assert.deepEqual(seen, ['sticky-session known 1', '1 findings', 'stiky-session unknown 0', '1 findings']);
  });

  it('cover findings of rules about decisions, too', () => {
    const judge = rule('judge', () => [{ component: 'db' }], { stage: 'decisions' });
    assert.deepEqual(
      accepted('judge: fine', [judge]).map(([, reason]) => reason),
      ['fine'],
    );
  });
});
