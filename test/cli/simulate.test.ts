import assert from 'node:assert/strict';
import { assertGolden } from '../core/golden';
import { readText } from '../core/rules/support';
import { inSandbox } from './cli';
import { shop } from './samples';
import { assertMatches } from './schema';

const native = `architecture: 1
components:
  shopper: { kind: client, uses: [web] }
  web: { replicas: 2, zones: [a, b], uses: [db, { component: mails, mode: async }] }
  db: { kind: database, technology: postgresql, zones: [a], recovery: { failover: manual, rto: 1h } }
  mails: { kind: queue, state: [{ holds: mails, kept: memory }] }
`;
const files = { 'shop.arch.yaml': native, 'compose.yaml': shop };

/** What makes a usage error, and the one line it gets. */
const errors: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
  [[], /^error: Name one failure: --fail, --node, --zone, --partition or --all\.\n$/],
  [['--all', '--zone', 'a'], /^error: Name one failure/],
  [['--all', '--instances', '1'], /^error: --instances .*; give --fail as well\.\n$/],
  [['--fail', 'web', '--instances', '0'], /whole number from 1/],
  [['--fail', 'dbb'], /^error: --fail: there is no component `dbb`\. Did you mean `db`\?\n$/],
  [['--fail', 'payments'], /^error: --fail: there is no component `payments`\.\n$/],
  [
    ['--fail', 'db'],
    /^error: --fail: `db` may mean 2 components; give the path of one system: compose\.yaml, shop\.arch\.yaml\.\n$/,
  ],
  [['--zone', 'c'], /^error: --zone: no file names `c`\. They name `a`, `b`\.\n$/],
  [['--node', 'worker-17'], /^error: --node: no file names `worker-17`\. They name `host`\.\n$/],
  [['--partition', 'web'], /^error: --partition: `web` is not of the form a,b\.\n$/],
];

describe('statewise simulate', () => {
  it(
    'tells the failures of the example as written down',
    inSandbox({ 'web-shop.arch.yaml': readText('docs/shop', 'web-shop.arch.yaml') }, async (sandbox) => {
      for (const [name, asked] of Object.entries({
        component: ['--fail', 'cart-api'],
        partition: ['--partition', 'orders-api,orders-db'],
        zone: ['--zone', 'a'],
        all: ['--all'],
      })) {
        const { stdout } = await sandbox.run(['simulate', ...asked]);
        assertGolden('simulate', `${name}.txt`, stdout);
      }
    }),
  );

  it(
    'writes JSON by its contract for every kind of failure',
    inSandbox(files, async (sandbox) => {
      for (const asked of [
        ['--fail', 'db'],
        ['--fail', 'web', '--instances', '1'],
        ['--zone', 'a'],
        ['--partition', 'web,db'],
        ['--all'],
      ]) {
        const { code, stdout, stderr } = await sandbox.run([
          'simulate',
          'shop.arch.yaml',
          '--format',
          'json',
          ...asked,
        ]);
        assert.deepEqual([code, stderr], [0, '']);
        assertMatches('simulate', stdout);
      }
      const host = await sandbox.run(['simulate', 'compose.yaml', '--format', 'json', '--node', 'host']);
      assertMatches('simulate', host.stdout);
    }),
  );

  it(
    'counts lines and columns from 1',
    inSandbox(files, async (sandbox) => {
      const { stdout } = await sandbox.run(['simulate', 'shop.arch.yaml', '--format', 'json', '--fail', 'db']);
      assert.match(stdout, /"from": "web",\s+"to": "db",[^}]*"file": "shop\.arch\.yaml",\s+"line": 4\b/);
      assert.match(stdout, /"time": "1h",[^}]*"line": 5\b/);
    }),
  );

  it(
    'tells people what breaks and what brings it back',
    inSandbox(files, async (sandbox) => {
      const { code, stdout } = await sandbox.run(['simulate', 'shop.arch.yaml', '--fail', 'db']);
      assert.equal(code, 0);
      assert.match(stdout, /^shop\.arch\.yaml\n {2}If `db` is lost\n {2}breaks: Users of `shopper` get no answer\.\n/);
      assert.match(
        stdout,
        /\n {2}What brings it back\n {4}Somebody has to bring `db` back by hand\. It may be down for 1h/,
      );
    }),
  );

  it(
    'ranks components in a table',
    inSandbox(files, async (sandbox) => {
      const { stdout } = await sandbox.run(['simulate', 'shop.arch.yaml', '--all']);
      const rows = stdout
        .split('\n')
        .slice(1, 4)
        .map((line) => line.trim().split(/ {2,}/));
      assert.deepEqual(rows, [
        ['COMPONENT', 'IF IT IS LOST', 'SINGLE POINT OF FAILURE', 'STOP WITH IT', 'ENTRY POINTS LOST', 'STATE AT RISK'],
        ['db', 'breaks', 'yes', '1', '1', '-'],
        ['web', 'breaks', '-', '-', '1', '-'],
      ]);
      const markdown = await sandbox.run(['simulate', 'shop.arch.yaml', '--all', '--format', 'markdown']);
      assert.match(markdown.stdout, /^# `shop\.arch\.yaml`\n\n\| Component \| If it is lost \|/);
    }),
  );

  it(
    'answers usage errors in one line',
    inSandbox(files, async (sandbox) => {
      for (const [argv, says] of errors) {
        const { code, stdout, stderr } = await sandbox.run(['simulate', ...argv]);
        assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
        assert.match(stderr, says);
      }
    }),
  );
});
