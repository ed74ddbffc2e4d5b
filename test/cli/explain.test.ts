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
      assert.match((await sandbox.run(['explain', 'redis'])).stdout, /^# Redis\n[^]*Class: stateful/);
      assert.match((await sandbox.run(['explain', 'postgres'])).stdout, /^# PostgreSQL\n/);
      assert.equal((await sandbox.run(['explain', 'stateless'])).code, 0);
    }),
  );
});
