import assert from 'node:assert/strict';
import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { methods, type ComponentEntry, type SystemEntry } from '../../src/server/protocol';
import { able, Editor, uriOf } from './editor';
import { foreign, native, sticky } from './samples';

const files = { 'compose.yaml': sticky, 'native/shop.arch.yaml': native, 'ci.yaml': foreign };
const named = (entries: readonly SystemEntry[], name: string): ComponentEntry => {
  const found = entries.flatMap(({ components }) => components).find((component) => component.name === name);
  assert.ok(found, name);
  return found;
};

describe('the components of systems', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const ask = () => editor.connection.sendRequest<SystemEntry[]>(methods.components);

  it('are those of open documents, the whole of each system once', async () => {
    editor = await Editor.start({
      files: { ...files, 'compose.override.yaml': 'services:\n  extra: { image: nginx }\n' },
    });
    assert.deepEqual(await ask(), []);
    await editor.show('ci.yaml');
    assert.deepEqual(await ask(), []);
    await editor.show('compose.yaml');
    await editor.show('compose.override.yaml');
    const [system, ...others] = await ask();
    assert.deepEqual(others, []);
    assert.deepEqual([system?.title, system?.format, system?.verdict], ['compose.yaml', 'Docker Compose', 'hybrid']);
    assert.deepEqual(
      system?.components.map(({ name, place }) => `${name} ${place.uri}`),
      [
        'db compose.yaml',
        'cart compose.yaml',
        'catalog compose.yaml',
        'extra compose.override.yaml',
        'proxy compose.yaml',
      ].map((line) => line.replace(/\S+$/, uriOf)),
    );
  });

  it('are those of every file in scope workspace', async () => {
    editor = await Editor.start({ files, settings: { scope: 'workspace' } });
    await editor.show('compose.yaml');
    assert.deepEqual(
      (await ask()).map(({ title, verdict }) => `${title} ${verdict}`),
      ['compose.yaml hybrid', 'native/shop.arch.yaml stateful'],
    );
    await editor.connection.sendNotification('statewise/settings', { enable: false });
    assert.deepEqual(await ask(), []);
  });

  it('say class, technology, findings, state at risk and where they stand', async () => {
    editor = await Editor.start({ files });
    await editor.show('compose.yaml');
    const entries = await ask();
    const { place, lines, ...db } = named(entries, 'db');
    assert.match(db.stateAtRisk.join(), /container’s own layer/);
    assert.deepEqual(
      { ...db, stateAtRisk: [], findings: db.findings > 0 },
      {
        id: 'db',
        name: 'db',
        kind: 'service',
        shape: 'cylinder',
        technology: 'PostgreSQL',
        class: 'stateful',
        confidence: 'high',
        spof: db.spof,
        blast: 1,
        findings: true,
        stateAtRisk: [],
      },
    );
    assert.deepEqual(place, { uri: uriOf('compose.yaml'), line: 12, character: 2, endLine: 12, endCharacter: 4 });
    assert.ok(lines.first >= 12 && (lines.last === 13 || lines.last === 14), JSON.stringify(lines));
    assert.equal(named(entries, 'catalog').class, 'stateless');
  });

  it('count findings as the editor shows them', async () => {
    editor = await Editor.start({ files });
    await editor.show('compose.yaml');
    const before = named(await ask(), 'db').findings;
    await editor.connection.sendNotification('statewise/settings', { show: 'all' });
    assert.ok(named(await ask(), 'db').findings > before);
    await editor.type('compose.yaml', '  db:', '  # statewise-accept volatile-state: a test\n  db:');
    assert.ok(named(await ask(), 'db').findings >= before);
  });

  it('stay while the file is broken', async () => {
    editor = await Editor.start({ files });
    await editor.show('compose.yaml');
    const before = await ask();
    await editor.type('compose.yaml', 'image: traefik:v3', 'image: [traefik:v3');
    const after = await ask();
    assert.deepEqual(
      after[0]?.components.map(({ name }) => name),
      before[0]?.components.map(({ name }) => name),
    );
  });

  it('are described in a few lines, and an unknown one is not', async () => {
    editor = await Editor.start({ files });
    const describe = (component: string) =>
      editor.connection.sendRequest<string | null>(methods.describe, { uri: uriOf('compose.yaml'), component });
    assert.match((await describe('db')) ?? '', /\*\*`db`\*\* is \*\*stateful\*\* \(high confidence\).*- Instances: 1/s);
    assert.equal(await describe('nobody'), null);
  });
});

describe('lenses', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const lenses = () => editor.request<CodeLens[]>('textDocument/codeLens', 'compose.yaml');
  const resolve = (lens: CodeLens) => editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens);

  it('are off by default', async () => {
    editor = await Editor.start({ files });
    await editor.show('compose.yaml');
    assert.deepEqual(await lenses(), []);
  });

  it('tell findings and the consequence of a loss, once asked', async () => {
    editor = await Editor.start({ files, settings: { codeLens: true } });
    await editor.show('compose.yaml');
    const found = await lenses();
    assert.deepEqual(
      found.map(({ range, command }) => [range.start.line, command]),
      [1, 5, 12, 14].map((line) => [line, undefined]),
    );
    const commands = (await Promise.all(found.map(resolve))).map(({ command }) => command);
    assert.deepEqual(
      commands.map((command) => command?.command),
      found.map(() => 'statewise.simulateFailure'),
    );
    assert.deepEqual(commands[2]?.arguments, [{ uri: uriOf('compose.yaml'), component: 'db' }]);
    const titles = commands.map((command) => command?.title ?? '');
    assert.match(titles[2] ?? '', /^\d findings? · if it fails: 1 component stops, .*lost: /);
    assert.match(titles[3] ?? '', /^if it fails: /);
  });

  it('of a component that is gone lead nowhere wrong', async () => {
    editor = await Editor.start({ files, settings: { codeLens: true } });
    await editor.show('compose.yaml');
    const [first] = await lenses();
    assert.ok(first);
    const data = { uri: uriOf('compose.yaml'), component: 'nobody' };
    assert.equal((await resolve({ ...first, data })).command?.title, 'if it fails');
    assert.equal((await resolve({ ...first, data: 7 })).command, undefined);
  });
});

describe('hints', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const ask = () => editor.request<InlayHint[]>('textDocument/inlayHint', 'compose.yaml', undefined, { range });

  it('bring their tooltip along for a client that cannot ask later', async () => {
    editor = await Editor.start({ files, options: { commands: false } });
    await editor.show('compose.yaml');
    const db = (await ask()).find(({ position }) => position.line === 12);
    assert.equal(db?.label, 'stateful');
    assert.match(JSON.stringify(db?.tooltip), /high confidence/);
  });

  it('get it when they are looked at, and lead to the explanation', async () => {
    const inlayHint = { resolveSupport: { properties: ['tooltip'] } };
    editor = await Editor.start({
      files,
      capabilities: { ...able, textDocument: { ...able.textDocument, inlayHint } },
    });
    await editor.show('compose.yaml');
    const db = (await ask()).find(({ position }) => position.line === 12);
    assert.equal(db?.tooltip, undefined);
    const resolved = await editor.connection.sendRequest<InlayHint>('inlayHint/resolve', db);
    assert.match(JSON.stringify(resolved.tooltip), /high confidence/);
    const [part] = Array.isArray(resolved.label) ? resolved.label : [];
    assert.deepEqual(part?.command?.arguments, [{ uri: uriOf('compose.yaml'), component: 'db' }]);
  });
});
