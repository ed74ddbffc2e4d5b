import assert from 'node:assert/strict';
import type { Listener, StartThread } from '../../src/layout/layoutWorker';
import { Pictures } from '../../src/server/pictures';
import { methods, outdated, type DiagramAnswer } from '../../src/server/protocol';
import { Editor } from './editor';

const shop =
  'architecture: 1\ncomponents:\n  web: { kind: service, uses: [db] }\n  db: { kind: database, technology: postgresql }\n';

/** Threads that answer only when told to, with the text they were given. */
class Threads {
  readonly asked: { readonly id: number; readonly dot: string; readonly listener: Listener }[] = [];
  ended = 0;
  readonly start: StartThread = (listener) => ({
    post: ({ id, dot }) => void this.asked.push({ id, dot, listener }),
    terminate: () => void this.ended++,
  });

  /** Lets the newest request come to its end. */
  answer(): void {
    const newest = this.asked.at(-1);
    newest?.listener.answered({ id: newest.id, svg: `<svg>${newest.dot}</svg>` });
  }

  async until(count: number): Promise<void> {
    while (this.asked.length < count) await new Promise((done) => setImmediate(done));
  }
}

describe('pictures', () => {
  it('are laid out once for the same text', async () => {
    const threads = new Threads();
    const pictures = new Pictures(threads.start);
    const both = [pictures.layOut('shop', 'a'), pictures.layOut('shop', 'a')];
    await threads.until(1);
    threads.answer();
    assert.deepEqual(await Promise.all(both), ['<svg>a</svg>', '<svg>a</svg>']);
    assert.equal(await pictures.layOut('shop', 'a'), '<svg>a</svg>');
    assert.equal(threads.asked.length, 1);
  });

  it('give way to a newer one of the same system', async () => {
    const threads = new Threads();
    const pictures = new Pictures(threads.start);
    const older = assert.rejects(pictures.layOut('shop', 'a'), /newer/);
    await threads.until(1);
    const newer = pictures.layOut('shop', 'b');
    await older;
    await threads.until(2);
    threads.answer();
    assert.equal(await newer, '<svg>b</svg>');
    assert.equal(threads.ended, 1);
  });

  it('wait for that of another system', async () => {
    const threads = new Threads();
    const pictures = new Pictures(threads.start);
    const first = pictures.layOut('shop', 'a');
    await threads.until(1);
    const skipped = assert.rejects(pictures.layOut('bank', 'old'), /newer/);
    const second = pictures.layOut('bank', 'new');
    threads.answer();
    assert.equal(await first, '<svg>a</svg>');
    await threads.until(2);
    threads.answer();
    await skipped;
    assert.equal(await second, '<svg>new</svg>');
    assert.equal(threads.ended, 0);
  });
});

describe('the diagram of a document', () => {
  let editor: Editor;
  let threads: Threads;
  const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
    editor.connection.sendRequest<Answer>(method, { uri: 'file:///shop/shop.arch.yaml', ...more });

  beforeEach(async () => {
    threads = new Threads();
    editor = await Editor.start({
      files: { 'shop.arch.yaml': shop, 'ci.yaml': 'on: push\n' },
      layoutThread: threads.start,
    });
    await editor.show('shop.arch.yaml');
  });
  afterEach(() => editor.stop());

  it('comes with its layout and the places of all it shows', async () => {
    const asked = ask<DiagramAnswer>(methods.diagram);
    await threads.until(1);
    threads.answer();
    const { diagram, svg, places } = await asked;
    assert.deepEqual(
      diagram.nodes.map(({ id }) => id),
      ['web', 'db'],
    );
    assert.match(svg, /^<svg>digraph/);
    const uri = 'file:///shop/shop.arch.yaml';
    assert.deepEqual(places.nodes['db'], { uri, line: 3, character: 2, endLine: 3, endCharacter: 4 });
    assert.deepEqual(Object.keys(places.edges), ['web->db']);
  });

  it('is null for a file that is not ours', async () => {
    assert.equal(await editor.connection.sendRequest(methods.diagram, { uri: 'file:///shop/ci.yaml' }), null);
  });

  it('is called outdated once a newer one is asked for', async () => {
    const older = assert.rejects(ask(methods.diagram), { code: outdated });
    await threads.until(1);
    await editor.type('shop.arch.yaml', 'web: {', 'website: {');
    const newer = ask<DiagramAnswer>(methods.diagram);
    await older;
    await threads.until(2);
    threads.answer();
    assert.equal((await newer).diagram.nodes[0]?.id, 'website');
  });

  it('stays what it was while the text has syntax errors', async () => {
    assert.match(await ask<string>(methods.diagramText, { format: 'mermaid' }), /web/);
    await editor.type('shop.arch.yaml', 'web: {', 'web: {{');
    assert.match(await ask<string>(methods.diagramText, { format: 'mermaid' }), /web/);
  });

  it('is given as text without any layout', async () => {
    assert.match(await ask<string>(methods.diagramText, { format: 'dot' }), /^digraph/);
    assert.match(await ask<string>(methods.diagramText, { format: 'json' }), /"system"/);
    assert.equal(threads.asked.length, 0);
  });

  it('shows no secrets', async () => {
    await editor.type(
      'shop.arch.yaml',
      'kind: service, ',
      'kind: service, description: "postgres://user:hunter2@db", ',
    );
    assert.doesNotMatch(await ask<string>(methods.diagramText, { format: 'json' }), /hunter2/);
  });
});
