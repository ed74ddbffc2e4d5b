import assert from 'node:assert/strict';
import { deployment } from '../workspace/open';
import { inSandbox } from './cli';
import { shop } from './samples';
import { assertMatches } from './schema';

const gateway = `_format_version: "3.0"
upstreams:
  - { name: shop, hash_on: cookie, hash_on_cookie: sid, targets: [{ target: a:80 }, { target: b:80 }] }
`;

interface Inspected {
  readonly systems: readonly {
    readonly id: string;
    readonly components: readonly {
      readonly id: string;
      readonly state: { held: boolean; volatile: boolean | null; where: string[] };
    }[];
    readonly links: readonly { readonly from: string; readonly to: string }[];
  }[];
  readonly skipped: readonly unknown[];
}

describe('statewise inspect', () => {
  it(
    'writes JSON by its contract',
    inSandbox({ 'compose.yaml': shop, 'ci.yml': 'on: push\n' }, async (sandbox) => {
      const { code, stdout } = await sandbox.run(['inspect', '--format', 'json', 'compose.yaml', 'ci.yml']);
      assert.equal(code, 0);
      const { systems, skipped } = assertMatches('inspect', stdout) as Inspected;
      assert.deepEqual(
        systems.map(({ id }) => id),
        ['compose.yaml'],
      );
      const db = systems[0]?.components.find(({ id }) => id === 'db');
      assert.deepEqual(db?.state, { held: true, volatile: true, where: ['container-layer'] });
      const web = systems[0]?.components.find(({ id }) => id === 'web');
      assert.equal(web?.state.volatile, null);
      assert.deepEqual(
        systems[0]?.links.map(({ from, to }) => [from, to]),
        [['web', 'db']],
      );
      assert.equal(skipped.length, 1);
    }),
  );

  it(
    'shows only what stands in the named files',
    inSandbox({ 'k/a.yaml': deployment('a'), 'k/b.yaml': deployment('b') }, async (sandbox) => {
      const { stdout } = await sandbox.run(['inspect', '--format', 'json', 'k/b.yaml']);
      const { systems } = assertMatches('inspect', stdout) as Inspected;
      assert.deepEqual(
        systems.map(({ id, components }) => [id, components.map((component) => component.id)]),
        [['k', ['Deployment/b']]],
      );
    }),
  );

  it(
    'says the same whatever the order of the paths',
    inSandbox({ 'b/compose.yaml': shop, 'a/compose.yaml': shop, 'c.yml': 'on: push\n' }, async (sandbox) => {
      const paths = ['c.yml', 'b/compose.yaml', 'a/compose.yaml'];
      const [first, second] = await Promise.all(
        [paths, paths.toReversed()].map((order) => sandbox.run(['inspect', '--format', 'json', ...order])),
      );
      assert.equal(first?.stdout, second?.stdout);
    }),
  );

  it(
    'shows a table to people',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const { stdout } = await sandbox.run(['inspect']);
      const lines = stdout.split('\n');
      assert.match(lines[0] ?? '', /^compose\.yaml {2}compose, hybrid, 1 of 2 components stateful$/);
      assert.match(lines[1] ?? '', /^ {2}COMPONENT {2}CLASS/);
      assert.match(lines[3] ?? '', /^ {2}db +stateful +high +1 +container-layer +.*volatile/);
      assert.match(stdout, /^db: stateful, high confidence\n {2}Evidence:\n {4}stateful \d+: .*compose\.yaml:\d+$/m);
      assert.match(stdout, /^ {2}Failure: (?:Single|No single) point of failure: it/m);
    }),
  );

  it(
    'joins files into one system when asked to',
    inSandbox({ 'x/a.yaml': deployment('a'), 'y/b.yaml': deployment('b') }, async (sandbox) => {
      const { stdout } = await sandbox.run(['inspect', '--format', 'json', '--together']);
      assert.deepEqual(
        (assertMatches('inspect', stdout) as Inspected).systems.map(({ components }) => components.length),
        [2],
      );
    }),
  );

  it(
    'gives no class to files without a component',
    inSandbox({ 'kong.yml': gateway }, async (sandbox) => {
      const { stdout } = await sandbox.run(['inspect', 'kong.yml']);
      assert.match(stdout, /kong\.yml {2}gateway, no components\n/);
    }),
  );

  it(
    'has nothing to show in an empty folder',
    inSandbox({}, async (sandbox) => {
      assert.equal((await sandbox.run(['inspect'])).stdout, 'No architecture file found.\n');
      assertMatches('inspect', (await sandbox.run(['inspect', '--format', 'json'])).stdout);
    }),
  );
});
