import assert from 'node:assert/strict';
import { createMemoryPort } from '../harness/memoryPort';
import { deployment, open, openPort, reviewed, skipOf } from './open';

const compose = 'services:\n  web:\n    image: acme/web:1\n';

describe('Workspace caches', () => {
  it('review again only what changed', async () => {
    const workspace = open({ 'k/a.yaml': deployment('a'), 'k/b.yaml': deployment('b'), 'compose.yaml': compose });
    const first = await reviewed(workspace, 'k/a.yaml');
    assert.equal((await reviewed(workspace, 'k/b.yaml')).review, first.review);
    workspace.open('compose.yaml', 1, `${compose}  db:\n    image: postgres\n`);
    assert.equal((await reviewed(workspace, 'k/a.yaml')).review, first.review);
    workspace.open('k/b.yaml', 1, deployment('c'));
    const second = await reviewed(workspace, 'k/a.yaml');
    assert.notEqual(second.review, first.review);
    assert.equal(second.file, first.file, 'the file that did not change is not parsed again');
  });

  it('follow a document through opening, editing and closing', async () => {
    const workspace = open({ 'compose.yaml': compose });
    const count = async (): Promise<number> =>
      (await reviewed(workspace, 'compose.yaml')).review.system.components.length;
    assert.equal(await count(), 1);
    workspace.open('compose.yaml', 1, `${compose}  db:\n    image: postgres\n`);
    assert.equal(await count(), 2);
    workspace.close('compose.yaml');
    assert.equal(await count(), 1);
    workspace.open('compose.yaml', 1, `${compose}  a:\n    image: a\n  b:\n    image: b\n`);
    assert.equal(await count(), 3);
  });

  it('read each file once until told that it changed', async () => {
    const files: Record<string, string> = { 'compose.yaml': compose };
    const port = createMemoryPort(files);
    let reads = 0;
    const workspace = openPort({ ...port, read: (key) => (key === 'compose.yaml' && reads++, port.read(key)) });
    await workspace.review('compose.yaml');
    await workspace.review('compose.yaml');
    assert.equal(reads, 1);
    files['compose.yaml'] = 'a: b\n';
    workspace.changed(['compose.yaml']);
    assert.equal(await skipOf(workspace, 'compose.yaml'), 'foreign');
    assert.equal(reads, 2);
  });

  it('see a new neighbour after a change was told', async () => {
    const files: Record<string, string> = { 'k/a.yaml': deployment('a') };
    const port = createMemoryPort(files);
    const workspace = openPort({
      ...port,
      list: async (folder) => Object.keys(files).filter((key) => port.folder(key) === folder),
    });
    assert.equal((await reviewed(workspace, 'k/a.yaml')).review.system.components.length, 1);
    files['k/b.yaml'] = deployment('b');
    workspace.changed(['k/b.yaml']);
    assert.equal((await reviewed(workspace, 'k/a.yaml')).review.system.components.length, 2);
  });
});

describe('Files that are left alone', () => {
  it('have a reason', async () => {
    const workspace = open({
      'ci.yaml': 'on: push\njobs: {}\n',
      'node_modules/x/compose.yaml': compose,
      'binary.yaml': 'services:\n\0\0',
      'big.yaml': `services:\n  web:\n    image: a\n#${'x'.repeat(4 * 1024 * 1024)}`,
    });
    assert.equal(await skipOf(workspace, 'ci.yaml'), 'foreign');
    assert.equal(await skipOf(workspace, 'node_modules/x/compose.yaml'), 'excluded');
    assert.equal(await skipOf(workspace, 'binary.yaml'), 'unreadable');
    assert.equal(await skipOf(workspace, 'big.yaml'), 'too-large');
    assert.equal(await skipOf(workspace, 'gone.yaml'), 'unreadable');
  });

  it('include documents that lie nowhere only when they are foreign', async () => {
    const port = { ...createMemoryPort({}), resolve: (from: string) => from, folder: () => 'untitled:' };
    const workspace = openPort(port);
    workspace.open('untitled:1', 1, compose);
    workspace.open('untitled:2', 1, deployment('a'));
    assert.deepEqual((await reviewed(workspace, 'untitled:1')).review.group.files.length, 1);
    assert.deepEqual((await reviewed(workspace, 'untitled:2')).review.group.files.length, 1);
  });

  it('are named when a review fails, with the failure in the log', async () => {
    const failures: string[] = [];
    const workspace = open(
      { 'compose.yaml': compose },
      {
        onError: (what) => failures.push(what),
        today: () => {
          throw new Error('no date');
        },
      },
    );
    assert.equal(await skipOf(workspace, 'compose.yaml'), 'unreadable');
    assert.equal(failures.length, 1);
  });
});
