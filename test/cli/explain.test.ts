import assert from 'node:assert/strict';
import { rules } from '../../src/core/rules';
import { inSandbox } from './cli';

describe('statewise explain', () => {
  it(
    'shows the page of a rule',
    inSandbox({}, async (sandbox) => {
      for (const { id } of rules) {
        const { code, stdout } = await sandbox.run(['explain', id]);
        assert.equal(code, 0);
        assert.match(stdout, new RegExp(`^#.*${id}`));
      }
    }),
  );

  it(
    'knows statements, terms and technologies',
    inSandbox({}, async (sandbox) => {
      assert.match((await sandbox.run(['explain', 'n21'])).stdout, /^# N21\n/);
      assert.match(
        (await sandbox.run(['explain', 'redis'])).stdout,
        /^# Redis\n[^]*Class: stateful[^]*Source: https:\/\/redis\.io\//,
      );
      assert.match((await sandbox.run(['explain', 'postgres'])).stdout, /^# PostgreSQL\n/);
      assert.equal((await sandbox.run(['explain', 'stateless'])).code, 0);
    }),
  );

  it(
    'lists whatever carries a statement of the notes',
    inSandbox({}, async (sandbox) => {
      const { stdout } = await sandbox.run(['explain', 'N21']);
      assert.match(stdout, /^Rules: .*volatile-state/m);
      assert.match(stdout, /^Terms: .*state-loss/m);
      const { stdout: session } = await sandbox.run(['explain', 'N13']);
      assert.match(session, /^Signals: use-case$/m);
      assert.match(session, /^Snippets: .*statewise-shopping-cart/m);
      assert.match((await sandbox.run(['explain', 'N43'])).stdout, /^Comparison: In short: scaling$/m);
    }),
  );
});
