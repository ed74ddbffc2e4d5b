import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployment } from '../workspace/open';
import { inSandbox } from './cli';
import { shop } from './samples';
import { assertMatches } from './schema';

const two = { 'a/compose.yaml': shop, 'b/compose.yaml': shop };

describe('statewise graph', () => {
  it(
    'writes DOT unless told otherwise',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const { code, stdout, stderr } = await sandbox.run(['graph']);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^digraph "/);
      assert.match(stdout, /"web" -> "db" \[id="edge:web-&gt;db"/);
    }),
  );

  it(
    'writes JSON by its contract',
    inSandbox({ ...two, 'k/a.yaml': deployment('a') }, async (sandbox) => {
      const { stdout } = await sandbox.run(['graph', '--format', 'json']);
      const { diagrams } = assertMatches('graph', stdout) as { diagrams: { system: string }[] };
      assert.deepEqual(
        diagrams.map(({ system }) => system),
        ['a/compose.yaml', 'b/compose.yaml', 'k'],
      );
    }),
  );

  it(
    'draws an SVG with heading and legend into a file named so',
    inSandbox({ 'shop/compose.yaml': shop }, async (sandbox) => {
      const { code, stdout } = await sandbox.run(['graph', '--out', 'shop.svg', 'shop']);
      assert.deepEqual([code, stdout], [0, '']);
      const svg = readFileSync(join(sandbox.folder, 'shop.svg'), 'utf8');
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img" aria-label="shop"/);
      assert.match(svg, /<g class="heading"[\s\S]*>shop<[\s\S]* of 2 components stateful/);
      assert.match(svg, /<g class="legend"[\s\S]*>stateful</);
      assert.match(svg, /id="node:db"/);
    }),
  );

  it(
    'asks which one of several systems an SVG is to show',
    inSandbox(two, async (sandbox) => {
      const { code, stdout, stderr } = await sandbox.run(['graph', '--format', 'svg']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(
        stderr,
        'error: An SVG shows one system; choose with --system `<id>`: there are `a/compose.yaml`, `b/compose.yaml`.\n',
      );
      const chosen = await sandbox.run(['graph', '--format', 'svg', '--system', 'b/compose.yaml']);
      assert.equal(chosen.code, 0);
      assert.match(chosen.stdout, /<\/svg>\n$/);
    }),
  );

  it(
    'draws several systems in order as text',
    inSandbox(two, async (sandbox) => {
      assert.equal((await sandbox.run(['graph'])).stdout.match(/^digraph /gm)?.length, 2);
      assert.equal((await sandbox.run(['graph', '--format', 'mermaid'])).stdout.match(/^flowchart LR$/gm)?.length, 2);
    }),
  );

  it(
    'says in a line what it cannot do',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const unknown = await sandbox.run(['graph', '--system', 'x']);
      assert.deepEqual(
        [unknown.code, unknown.stderr],
        [2, 'error: --system: there is no system `x`; there is `compose.yaml`.\n'],
      );
      const nowhere = await sandbox.run(['graph', '--out', 'no/such/folder.dot']);
      assert.equal(nowhere.code, 2);
      assert.match(nowhere.stderr, /^error: --out: `no\/such\/folder\.dot` cannot be written \(.*\)\.\n$/);
    }),
  );

  it(
    'has no picture of an empty folder',
    inSandbox({}, async (sandbox) => {
      const { code, stderr } = await sandbox.run(['graph', '--format', 'svg']);
      assert.deepEqual([code, stderr], [2, 'error: No architecture file found, so there is nothing to draw.\n']);
      assertMatches('graph', (await sandbox.run(['graph', '--format', 'json'])).stdout);
    }),
  );

  it(
    'shows no secret in any format',
    inSandbox(
      {
        'compose.yaml': [
          'name: "postgres://root:hunter2@x"',
          'services:',
          '  web:',
          '    image: acme/web',
          '    ports: ["80:80"]',
          '    environment: { DATABASE_URL: "postgres://shop:hunter2@db:5432/shop", API_TOKEN: hunter2 }',
          '  db: { image: "postgres:17", environment: { POSTGRES_PASSWORD: hunter2 } }',
          '',
        ].join('\n'),
      },
      async (sandbox) => {
        for (const format of ['dot', 'mermaid', 'json', 'svg']) {
          const { code, stdout } = await sandbox.run(['graph', '--format', format]);
          assert.equal(code, 0);
          assert.doesNotMatch(stdout, /hunter2/, format);
        }
      },
    ),
  );
});
