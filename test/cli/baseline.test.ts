import assert from 'node:assert/strict';
import { inSandbox } from './cli';

const pinned = 'traefik.http.services.a.loadbalancer.sticky.cookie=true';
const service = (name: string): string =>
  `  ${name}:\n    image: acme/${name}:1\n    ports: ["80"]\n    labels: ["${pinned}"]\n    scale: 2\n`;
const one = `services:\n${service('a')}`;
const two = `${one}${service('b')}`;

describe('check --baseline', () => {
  it(
    'leaves out what was there, fails on what is new, and tells what is gone',
    inSandbox({ 'compose.yaml': one }, async (sandbox) => {
      assert.equal((await sandbox.run(['check'])).code, 1);
      const written = await sandbox.run(['check', '--update-baseline']);
      assert.equal(written.code, 0);
      assert.match(written.stderr, /written to \.statewise-baseline\.json/);
      const clean = await sandbox.run(['check', '--baseline']);
      assert.equal(clean.code, 0);
      assert.match(clean.stdout, /in the baseline/);
      sandbox.write('compose.yaml', `# moved\n\n${two}`);
      const dirty = await sandbox.run(['check', '--baseline']);
      assert.equal(dirty.code, 1);
      assert.match(dirty.stdout, /`b`/);
      assert.doesNotMatch(dirty.stdout, /`a`/);
      sandbox.write('compose.yaml', 'services:\n  a:\n    image: acme/a:1\n    ports: ["80"]\n    scale: 2\n');
      assert.match((await sandbox.run(['check', '--baseline'])).stdout, /of the baseline gone/);
    }),
  );

  it(
    'is told in json and SARIF',
    inSandbox({ 'compose.yaml': one }, async (sandbox) => {
      await sandbox.run(['check', '--update-baseline', '--baseline', 'known.json']);
      sandbox.write('compose.yaml', two);
      const json = await sandbox.run(['check', '--baseline', 'known.json', '--format', 'json']);
      const { summary, findings } = JSON.parse(json.stdout);
      assert.ok(summary.baselined > 0);
      assert.ok(findings.every(({ component }: { component: string | null }) => component !== 'a'));
      const sarif = await sandbox.run(['check', '--baseline', 'known.json', '--format', 'sarif']);
      const states = JSON.parse(sarif.stdout).runs[0].results.map(
        (each: { baselineState: string }) => each.baselineState,
      );
      assert.deepEqual([...new Set(states)].sort(), ['new', 'unchanged']);
    }),
  );

  it(
    'that is missing or no baseline is an error',
    inSandbox({ 'compose.yaml': one, 'bad.json': '[]', 'broken.json': '{' }, async (sandbox) => {
      for (const file of ['none.json', 'bad.json', 'broken.json']) {
        const { code, stderr } = await sandbox.run(['check', '--baseline', file]);
        assert.equal(code, 2, file);
        assert.match(stderr, /--update-baseline/);
      }
    }),
  );
});
