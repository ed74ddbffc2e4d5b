import assert from 'node:assert/strict';
import { inSandbox } from './cli';
import { shop } from './samples';

const mistakes: readonly (readonly [readonly string[], RegExp])[] = [
  [['check', 'gone.yaml'], /no file or folder `gone\.yaml`/],
  [['check', '*.nothing'], /No file matches/],
  [['check', '--frmat', 'json'], /unknown option '--frmat' .*--format/],
  [['check', '--format', 'xml'], /Allowed choices/],
  [['check', '--fail-on', 'warnings'], /--fail-on: `warnings` is not one of/],
  [['check', '--min-severity', 'low'], /--min-severity/],
  [['check', '--rule', 'sticky-session'], /id=severity/],
  [['check', '--rule', 'stiky-session=off'], /Did you mean `sticky-session`\?/],
  [['check', '--rule', 'sticky-session=loud'], /is not one of/],
  [['check', '--today', '2026-02-30'], /is not a date/],
  [['check', '--config', 'gone.yaml'], /--config: there is no file/],
  [['check', '-', 'compose.yaml'], /cannot be combined/],
  [['check', '-', '--fix'], /--fix cannot rewrite standard input/],
  [['check', '--stdin-filename', 'x.yaml'], /give `-` as path/],
  [['explain', 'stiky-session'], /Did you mean `sticky-session`\?/],
  [['explain'], /missing required argument/],
  [['chek'], /unknown command 'chek'/],
];

describe('Mistakes on the command line', () => {
  for (const [argv, message] of mistakes) {
    it(
      `end with one line and exit code 2: ${argv.join(' ')}`,
      inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
        const { code, stdout, stderr } = await sandbox.run(argv);
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(stderr, message);
        assert.match(stderr, /^error: [^\n]+\n$/);
      }),
    );
  }

  it(
    'include a broken configuration, with its place',
    inSandbox({ 'compose.yaml': shop, '.statewise.yaml': 'rules:\n  single-instance: loud\n' }, async (sandbox) => {
      const { code, stdout, stderr } = await sandbox.run(['check']);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^error: \.statewise\.yaml:2:20: /);
    }),
  );

  it(
    'only warn of a rule that does not exist, since another version may have it',
    inSandbox({ 'compose.yaml': shop, '.statewise.yaml': 'rules:\n  no-such-rule: off\n' }, async (sandbox) => {
      const { code, stderr } = await sandbox.run(['check', '--fail-on', 'never']);
      assert.equal(code, 0);
      assert.match(stderr, /^warning: \.statewise\.yaml:2:3: .*`no-such-rule`/);
    }),
  );

  it(
    'do not include asking for help or the version',
    inSandbox({}, async (sandbox) => {
      for (const argv of [['--help'], ['check', '--help'], ['--version']]) {
        const { code, stdout } = await sandbox.run(argv);
        assert.equal(code, 0);
        assert.notEqual(stdout, '');
      }
    }),
  );
});
