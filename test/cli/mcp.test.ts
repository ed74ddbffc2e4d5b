import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { noGeneratedCode } from '../../esbuild.interpreted.mjs';
import { Sandbox } from './cli';
import { shop } from './samples';

const bundle = resolve('dist-test', 'mcp', 'statewise.js');
/** Ways to make code from text, also behind another name for `Function`. */
const makesCode = /new Function\b|\bFunction\(|=\s*Function[,;]|(?<![.\w])eval\(|\bajv\b/;

interface Result {
  readonly text: string;
  readonly failed: boolean;
  readonly data: unknown;
}

describe('statewise mcp', function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  let client: Client;

  before(async () => {
    await build({
      entryPoints: ['src/cli/bin.ts'],
      outfile: bundle,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      mainFields: ['module', 'main'],
      external: ['@viz-js/viz'],
      plugins: [noGeneratedCode],
      logLevel: 'warning',
    });
    sandbox = new Sandbox({ 'here/compose.yaml': shop, 'secret/compose.yaml': shop.replaceAll('web', 'hidden') });
    symlinkSync(join(sandbox.folder, 'secret', 'compose.yaml'), join(sandbox.folder, 'here', 'linked-compose.yaml'));
    symlinkSync(join(sandbox.folder, 'secret'), join(sandbox.folder, 'here', 'folder'));
    client = await connected([], join(sandbox.folder, 'here'));
  });

  after(async () => {
    await client.close();
    sandbox.remove();
  });

  /** A client of a server that is started in a folder with some arguments. */
  async function connected(args: readonly string[], cwd: string): Promise<Client> {
    const one = new Client({ name: 'test', version: '1' });
    const whole = [bundle, 'mcp', '--today', '2026-11-24', ...args];
    await one.connect(new StdioClientTransport({ command: process.execPath, args: whole, cwd, stderr: 'pipe' }));
    return one;
  }

  async function call(name: string, input: Record<string, unknown>, asked = client): Promise<Result> {
    const { content, isError, structuredContent } = await asked.callTool({ name, arguments: input });
    const [first] = Array.isArray(content) ? content : [];
    return { text: String(first?.text), failed: isError === true, data: structuredContent };
  }

  it('lists its tools as read-only, with inputs described', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['review_architecture', 'explain_component', 'simulate_failure'],
    );
    for (const { description, annotations, inputSchema } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.ok((description?.length ?? 0) > 200);
      for (const property of Object.values(inputSchema.properties ?? {})) assert.ok('description' in property);
    }
  });

  it('answers each of them', async () => {
    const review = await call('review_architecture', {});
    assert.equal(review.failed, false, review.text);
    assert.match(review.text, /`volatile-state` compose\.yaml:\d+/);
    assert.match((await call('explain_component', { component: 'db' })).text, /^# `db` is stateful/);
    assert.match((await call('simulate_failure', { component: 'db' })).text, /^# If `db` is lost/);
  });

  it('sees a file that changed since', async () => {
    writeFileSync(
      join(sandbox.folder, 'here', 'compose.yaml'),
      shop.replace('db:', 'store:').replace('[db]', '[store]'),
    );
    assert.match((await call('explain_component', { component: 'store' })).text, /^# `store` is stateful/);
    writeFileSync(join(sandbox.folder, 'here', 'compose.yaml'), shop);
  });

  it('answers bad questions with a sentence', async () => {
    const { failed, text } = await call('review_architecture', { minSeverity: 'low' });
    assert.deepEqual([failed, text], [true, '`minSeverity` must be one of error, warning, information, hint.']);
    assert.equal((await call('no_such_tool', {})).failed, true);
  });

  it('reads nothing outside its folder, whatever leads there', async () => {
    for (const path of [
      '../secret',
      '../secret/compose.yaml',
      join(sandbox.folder, 'secret'),
      'folder',
      'folder/compose.yaml',
    ]) {
      const { failed, text } = await call('review_architecture', { paths: [path] });
      assert.equal(failed, true, text);
      assert.doesNotMatch(text, /hidden/);
    }
    const linked = await call('review_architecture', { paths: ['linked-compose.yaml'], minSeverity: 'hint' });
    assert.doesNotMatch(linked.text, /hidden/);
    assert.doesNotMatch((await call('review_architecture', {})).text, /hidden/);
  });

  it('answers about the folder it is given, wherever it is started', async () => {
    const elsewhere = await connected(['here'], sandbox.folder);
    try {
      const { text } = await call('review_architecture', {}, elsewhere);
      assert.match(text, /^## `compose\.yaml`/m);
      assert.doesNotMatch(text, /hidden/);
    } finally {
      await elsewhere.close();
    }
    const { code, stderr } = await sandbox.run(['mcp', 'nowhere']);
    assert.deepEqual([code, stderr], [2, 'error: There is no folder `nowhere`.\n']);
  });

  it('goes on after a question nobody waits for any more', async () => {
    const stop = new AbortController();
    const asked = client.callTool({ name: 'review_architecture', arguments: {} }, undefined, { signal: stop.signal });
    stop.abort();
    await assert.rejects(asked);
    assert.equal((await call('review_architecture', {})).failed, false);
  });

  it('makes no code at run time', () => {
    assert.doesNotMatch(readFileSync(bundle, 'utf8'), makesCode);
  });
});
