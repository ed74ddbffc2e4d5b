import assert from 'node:assert/strict';
import { answer, QuestionError } from '../../../src/core/answers';
import { deployment } from '../../workspace/open';
import { shop, worldOf } from './world';

const one = worldOf({ 'compose.yaml': shop });
const two = worldOf({ 'a/compose.yaml': shop, 'b/compose.yaml': shop });
const ask = async (tool: string, input: unknown, world = one): Promise<string> =>
  (await answer(world, tool, input)).markdown;

describe('an answer', () => {
  it('to review_architecture holds findings, then components', async () => {
    const { markdown, data } = await answer(one, 'review_architecture', {});
    assert.deepEqual(data, {
      systems: [{ path: 'compose.yaml', kind: 'compose', verdict: 'hybrid', components: 3, stateful: 1 }],
      findings: { error: 0, warning: 2, information: 0, hint: 0 },
      complete: true,
    });
    const lines = markdown.split('\n');
    assert.deepEqual(lines.slice(0, 5), [
      '# Architecture review',
      '',
      '3 components in 1 system, 2 findings.',
      '',
      '## `compose.yaml`: compose, hybrid',
    ]);
    assert.match(
      markdown,
      /^- warning `volatile-state` compose\.yaml:12: What `db` keeps .* Possible change: .*\(N11, N21\)$/m,
    );
    assert.match(markdown, /^- accepted `single-point-of-failure` compose\.yaml:\d+: test data only$/m);
    assert.match(markdown, /^\| `api` \| stateless \(high confidence\) \| 2 \| `db` \| - \| `compose\.yaml:6` \|$/m);
  });

  it('counts what is milder than asked for', async () => {
    const strict = await ask('review_architecture', { minSeverity: 'error' });
    assert.match(strict, /^3 components in 1 system, 0 findings\. 2 milder findings not listed/m);
    assert.doesNotMatch(strict, /^- warning/m);
  });

  it('looks only at the paths that are named', async () => {
    for (const path of ['a', 'a/', './a/compose.yaml', '/work/a', 'b/../a', 'a\\compose.yaml']) {
      const { data } = await answer(two, 'review_architecture', { paths: [path] });
      assert.deepEqual(Object(data['systems']).length, 1, path);
    }
    assert.equal(Object((await answer(two, 'review_architecture', { paths: ['.'] })).data['systems']).length, 2);
  });

  it('joins what belongs together when asked to', async () => {
    const world = worldOf({ 'x/a.yaml': deployment('a'), 'y/b.yaml': deployment('b') });
    const { data } = await answer(world, 'review_architecture', { together: true });
    assert.equal(Object(data['systems']).length, 1);
  });

  it('says what was not reviewed, and when there is nothing', async () => {
    const world = worldOf({
      'chart/deployment.yaml': 'kind: Deployment\napiVersion: apps/v1\nmetadata:\n  name: {{ .x }}\n',
    });
    assert.match(
      await ask('review_architecture', {}, world),
      /## Not reviewed\n\n- `chart\/deployment\.yaml`: a template/,
    );
    assert.match(await ask('review_architecture', {}, worldOf({})), /No architecture file was found/);
  });

  it('to explain_component has evidence with places, links and findings', async () => {
    const text = await ask('explain_component', { component: 'db' });
    assert.match(text, /^# `db` is stateful\n/);
    assert.match(text, /^- stateful, weight 8: .*`compose\.yaml:12`$/m);
    assert.match(text, /^## Who needs it\n\n- `api`: .*DATABASE.*URL.*, `compose\.yaml:9`$/m);
    assert.match(text, /^## Where it stands\n\n`compose\.yaml:11`; its id is `db`, its technology PostgreSQL\.$/m);
    assert.match(await ask('explain_component', { component: 'API' }), /^# `api` is stateless/);
  });

  it('to simulate_failure tells what breaks', async () => {
    const { markdown, data } = await answer(one, 'simulate_failure', { component: 'db' });
    assert.match(markdown, /^# If `db` is lost\n/);
    assert.equal(data['effect'], 'breaks');
    assert.match(
      await ask('simulate_failure', { component: 'api', instances: 1 }),
      /^# If one of 2 instances of `api` is lost/,
    );
    assert.match(await ask('simulate_failure', { partition: ['api', 'db'] }), /^# If .*`api`.*`db`/);
    assert.match(await ask('simulate_failure', { node: 'host' }), /^# If /);
  });

  it('shows no secret', async () => {
    for (const [tool, input] of [
      ['review_architecture', { minSeverity: 'hint' }],
      ['explain_component', { component: 'api' }],
      ['simulate_failure', { component: 'db' }],
    ] as const)
      assert.doesNotMatch(await ask(tool, input), /hunter2|bob/);
  });

  it('ends at the limit and says what is missing', async () => {
    const services = Array.from({ length: 400 }, (_, index) => `  db${index}:\n    image: postgres:16\n`).join('');
    const { markdown, data } = await answer(
      worldOf({ 'compose.yaml': `services:\n${services}` }),
      'review_architecture',
      {},
    );
    assert.ok(markdown.length <= 20_000, String(markdown.length));
    assert.match(
      markdown,
      /cut at 20,000 characters; (?:\d+ findings? and )?\d+ components were left out\. Name fewer `paths`/,
    );
    assert.equal(data['complete'], false);
  });

  const mistakes: readonly (readonly [string, unknown, RegExp, typeof one?])[] = [
    ['review_code', {}, /no tool `review_code`; there are review_architecture/],
    ['review_architecture', 'all', /^The input must be a mapping\.$/],
    [
      'review_architecture',
      { minSeverity: 'low' },
      /^`minSeverity` must be one of error, warning, information, hint\.$/,
    ],
    ['review_architecture', { paths: 'a' }, /^`paths` must be a list\.$/],
    ['review_architecture', { paths: [1] }, /^Each item of `paths` must be a text\.$/],
    [
      'review_architecture',
      { path: 'a' },
      /^`path` is not known here; the input takes paths, minSeverity, together\.$/,
    ],
    ['review_architecture', { paths: ['../shop'] }, /outside the workspace folder/],
    ['review_architecture', { paths: ['/etc/passwd'] }, /outside the workspace folder/],
    ['review_architecture', { paths: ['a/../../etc'] }, /outside the workspace folder/],
    ['review_architecture', { paths: ['compse.yaml'] }, /write `compose\.yaml` if that is meant/],
    [
      'review_architecture',
      {},
      /^The configuration `\.statewise\.yaml` is wrong: /,
      worldOf({ 'compose.yaml': shop, '.statewise.yaml': 'rules: 3\n' }),
    ],
    ['explain_component', {}, /^The input lacks `component`\.$/],
    ['explain_component', { component: '' }, /^`component` must not be empty\.$/],
    ['explain_component', { component: 'databse' }, /no component `databse`; there are `web`, `api` and `db`\.$/],
    [
      'explain_component',
      { component: 'web' },
      /in several systems; name one of them as `path`: `a\/compose\.yaml` and `b\/compose\.yaml`/,
      two,
    ],
    ['explain_component', { component: 'web' }, /^No component was found/, worldOf({})],
    ['simulate_failure', {}, /^Name exactly one of/],
    ['simulate_failure', { component: 'db', zone: 'a' }, /^Name exactly one of/],
    ['simulate_failure', { zone: 'a', instances: 1 }, /`instances` goes together with `component`/],
    ['simulate_failure', { component: 'db', instances: 0 }, /^`instances` must be at least 1\.$/],
    ['simulate_failure', { component: 'db', instances: 1.5 }, /^`instances` must be a whole number\.$/],
    ['simulate_failure', { partition: ['db'] }, /^`partition` must have 2 items\.$/],
    ['simulate_failure', { partition: ['db', 'redis'] }, /no component `redis`/],
    [
      'simulate_failure',
      { zone: 'a' },
      /^The files name no zone, so what goes with one is unknown: a Compose project runs on one node, called `host`\./,
    ],
    ['simulate_failure', { node: 'x' }, /^The files name no node `x`; they name `host`\.$/],
  ];
  for (const [tool, input, message, world = one] of mistakes)
    it(`says what is wrong with ${tool} ${JSON.stringify(input)}`, async () => {
      await assert.rejects(answer(world, tool, input), (error) => {
        assert.ok(error instanceof QuestionError, String(error));
        assert.match(error.message, message);
        return true;
      });
    });
});
