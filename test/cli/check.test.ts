import assert from 'node:assert/strict';
import { inSandbox } from './cli';
import { accepted, clean, shop } from './samples';
import { assertMatches } from './schema';

describe('statewise check', () => {
  it(
    'judges by the names of real folders, from wherever it is called',
    inSandbox({ 'dev/compose.yaml': shop, 'dev/sub/x.txt': '' }, async (sandbox) => {
      const severities = async (argv: readonly string[], below: string, stdin = ''): Promise<string[]> => {
        const { stdout } = await sandbox.run(['check', '--format', 'json', '--min-severity', 'hint', ...argv], {
          below,
          stdin,
        });
        const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] };
        return findings.map(({ rule, severity }) => `${rule} ${severity}`);
      };
      const above = await severities(['dev/compose.yaml'], '.');
      assert.ok(above.includes('volatile-state hint'), above.join());
      assert.deepEqual(await severities(['compose.yaml'], 'dev'), above);
      assert.deepEqual(await severities(['../compose.yaml'], 'dev/sub'), above);
      assert.deepEqual(await severities(['-', '--stdin-filename', 'compose.yaml'], 'dev', shop), above);
      assert.ok((await severities(['-'], 'dev', shop)).includes('volatile-state warning'));
    }),
  );

  it(
    'groups findings by file and ends with a summary',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const { code, stdout, stderr } = await sandbox.run(['check']);
      assert.equal(code, 1);
      assert.equal(stderr, '');
      const [file, finding, empty, summary, notes] = stdout.split('\n');
      assert.equal(file, 'compose.yaml');
      assert.match(finding ?? '', /^ {2}7:12 {2}warning {2}.*`db` .+ {2}volatile-state$/);
      assert.equal(empty, '');
      assert.equal(summary, '1 warning in 1 system: 1 of 2 components stateful.');
      assert.match(notes ?? '', /^\d+ notes? \(show with --min-severity information\)/);
    }),
  );

  it(
    'colours when asked to',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const escape = String.fromCharCode(27);
      assert.ok(!(await sandbox.run(['check'])).stdout.includes(escape));
      assert.ok((await sandbox.run(['check', '--color'])).stdout.includes(`${escape}[33mwarning`));
      assert.ok(!(await sandbox.run(['check', '--no-color'], { color: true })).stdout.includes(escape));
      assert.ok((await sandbox.run(['check'], { color: true })).stdout.includes(escape));
    }),
  );

  it(
    'never lets a name steer the terminal',
    inSandbox({ 'compose.yaml': shop.replaceAll('db', '"d\\eb"') }, async (sandbox) => {
      assert.ok(!(await sandbox.run(['check', '--min-severity', 'hint'])).stdout.includes(String.fromCharCode(27)));
    }),
  );

  it(
    'succeeds when nothing is grave enough',
    inSandbox({ 'compose.yaml': clean, 'db/compose.yaml': shop }, async (sandbox) => {
      assert.equal((await sandbox.run(['check', 'compose.yaml'])).code, 0);
      assert.equal((await sandbox.run(['check', 'db'])).code, 1);
      assert.equal((await sandbox.run(['check', 'db', '--fail-on', 'error'])).code, 0);
      assert.equal((await sandbox.run(['check', 'db', '--fail-on', 'never'])).code, 0);
      assert.equal(
        (await sandbox.run(['check', 'db', '--rule', 'volatile-state=error', '--fail-on', 'error'])).code,
        1,
      );
      assert.equal((await sandbox.run(['check', 'db', '--rule', 'volatile-state=off'])).code, 0);
    }),
  );

  it(
    'shows milder findings when asked to, and then hides nothing',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const { stdout } = await sandbox.run(['check', '--min-severity', 'hint']);
      assert.match(stdout, /information {2}/);
      assert.doesNotMatch(stdout, /show with/);
      assert.doesNotMatch((await sandbox.run(['check', '--quiet'])).stdout, /in 1 system/);
    }),
  );

  it(
    'shows everything under the review preset',
    inSandbox({ 'compose.yaml': shop, '.statewise.yaml': 'preset: review\n' }, async (sandbox) => {
      assert.doesNotMatch((await sandbox.run(['check'])).stdout, /show with/);
    }),
  );

  it(
    'does not show accepted findings but counts them',
    inSandbox({ 'compose.yaml': accepted }, async (sandbox) => {
      const { code, stdout } = await sandbox.run(['check', '--today', '2026-01-01']);
      assert.equal(code, 0);
      assert.match(stdout, /^No findings, 1 accepted in 1 system: 1 of 2 components stateful\.$/m);
    }),
  );

  it(
    'compares acceptances with the given date',
    inSandbox({ 'compose.yaml': accepted }, async (sandbox) => {
      assert.equal((await sandbox.run(['check', '--today', '2030-01-01'])).code, 0);
      assert.equal((await sandbox.run(['check', '--today', '2030-01-02'])).code, 1);
      assert.equal(
        (await sandbox.run(['check'], { env: { SOURCE_DATE_EPOCH: String(Date.UTC(2030, 0, 2) / 1000) } })).code,
        1,
      );
    }),
  );

  it(
    'writes JSON by its contract, everything in it',
    inSandbox({ 'compose.yaml': accepted, 'ci.yaml': 'on: push\n' }, async (sandbox) => {
      const { stdout } = await sandbox.run(['check', '--format', 'json', '--today', '2026-01-01']);
      const value = assertMatches('check', stdout);
      const { findings, skipped } = value as { findings: Record<string, unknown>[]; skipped: unknown[] };
      const found = findings.find(({ rule }) => rule === 'volatile-state');
      assert.deepEqual(found?.['accepted'], { reason: 'test data only', until: '2030-01-01', by: 'comment' });
      assert.deepEqual(
        [found?.['file'], found?.['line'], found?.['column'], found?.['component']],
        ['compose.yaml', 8, 12, 'db'],
      );
      assert.ok(findings.some(({ severity }) => severity === 'information'));
      assert.deepEqual(skipped, [{ file: 'ci.yaml', reason: 'not an architecture file of a known format' }]);
    }),
  );

  it(
    'counts columns in UTF-16 code units and lines over CRLF and BOM',
    inSandbox({}, async (sandbox) => {
      sandbox.write(
        'compose.yaml',
        `\uFEFF${shop.replace('  db:', '  # \u{1F600}\n  "db":').replaceAll('\n', '\r\n')}`,
      );
      const { stdout } = await sandbox.run(['check', '--format', 'json']);
      const { findings } = assertMatches('check', stdout) as {
        findings: { rule: string; line: number; column: number }[];
      };
      const found = findings.find(({ rule }) => rule === 'volatile-state');
      assert.deepEqual([found?.line, found?.column], [8, 12]);
    }),
  );

  it(
    'reads standard input as a system of its own',
    inSandbox({ 'compose.override.yaml': 'services:\n  db:\n    image: redis\n' }, async (sandbox) => {
      const { code, stdout } = await sandbox.run(['check', '-'], { stdin: shop });
      assert.equal(code, 1);
      assert.match(stdout, /^<stdin>\n/);
      const named = await sandbox.run(['check', '-', '--stdin-filename', 'x/compose.yaml'], { stdin: shop });
      assert.match(named.stdout, /^x\/compose\.yaml\n/);
    }),
  );

  it(
    'takes the configuration of the name that standard input is given',
    inSandbox({ 'x/.statewise.yaml': 'rules:\n  volatile-state: off\n' }, async (sandbox) => {
      assert.equal((await sandbox.run(['check', '-', '--stdin-filename', 'x/compose.yaml'], { stdin: shop })).code, 0);
    }),
  );

  it(
    'finds the configuration of the repository from a folder below',
    inSandbox({ '.statewise.yaml': 'rules:\n  volatile-state: off\n', 'a/compose.yaml': shop }, async (sandbox) => {
      assert.equal((await sandbox.run(['check'], { below: 'a' })).code, 0);
      assert.equal((await sandbox.run(['check', 'a'])).code, 0);
      sandbox.write('other.yaml', 'preset: recommended\n');
      assert.equal((await sandbox.run(['check', 'a', '--config', 'other.yaml'])).code, 1);
    }),
  );

  it(
    'takes globs and reports only named files',
    inSandbox({ 'a/compose.yaml': shop, 'b/compose.yaml': shop }, async (sandbox) => {
      assert.match((await sandbox.run(['check', '*/compose.yaml'])).stdout, /in 2 systems/);
      const one = await sandbox.run(['check', 'a/compose.yaml']);
      assert.doesNotMatch(one.stdout, /b\/compose/);
    }),
  );

  it(
    'says why a named file was skipped',
    inSandbox({ 'ci.yaml': 'on: push\n' }, async (sandbox) => {
      const { code, stdout } = await sandbox.run(['check', 'ci.yaml']);
      assert.equal(code, 0);
      assert.match(stdout, /^ci\.yaml: skipped, not an architecture file/);
      assert.equal((await sandbox.run(['check'])).stdout, 'No architecture file found.\n');
    }),
  );

  it(
    'is the same every time',
    inSandbox({ 'b/compose.yaml': shop, 'a/compose.yaml': shop, 'compose.yaml': accepted }, async (sandbox) => {
      for (const format of ['text', 'json', 'sarif', 'junit', 'github', 'markdown']) {
        const first = await sandbox.run(['check', '--format', format]);
        assert.equal((await sandbox.run(['check', '--format', format])).stdout, first.stdout, format);
      }
    }),
  );

  it(
    'writes for build servers and pull requests',
    inSandbox({ 'a,b/compose.yaml': shop }, async (sandbox) => {
      const github = (await sandbox.run(['check', '--format', 'github'])).stdout;
      assert.match(
        github,
        /^::warning file=a%2Cb\/compose\.yaml,line=7,endLine=7,col=12,endColumn=23,title=volatile-state::/,
      );
      const junit = (await sandbox.run(['check', '--format', 'junit'])).stdout;
      assert.match(junit, /<testsuite name="a,b\/compose\.yaml" tests="1" failures="1">/);
      const markdown = (await sandbox.run(['check', '--format', 'markdown'])).stdout;
      assert.match(markdown, /^\| a,b\/compose\.yaml:7 \| warning \| .+ \| volatile-state \|$/m);
    }),
  );
});
