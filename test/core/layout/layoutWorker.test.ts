import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LayoutCancelled, LayoutWorker, type Listener } from '../../../src/layout/layoutWorker';
import type { LayoutRequest } from '../../../src/layout/messages';
import { nodeThread } from '../../../src/layout/nodeThread';

/** A thread that answers when told. */
class FakeThread {
  readonly requests: LayoutRequest[] = [];
  ended = false;
  constructor(readonly listener: Listener) {}
  post(request: LayoutRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(svg: string): void {
    this.listener.answered({ id: this.requests.at(-1)?.id ?? 0, svg });
  }
}

function fakes(): { readonly worker: LayoutWorker; readonly threads: FakeThread[] } {
  const threads: FakeThread[] = [];
  const worker = new LayoutWorker((listener) => {
    const thread = new FakeThread(listener);
    threads.push(thread);
    return thread;
  });
  return { worker, threads };
}

/** Lets everything that is ready happen. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('The layout worker', () => {
  it('keeps an idle thread for the next request', async () => {
    const { worker, threads } = fakes();
    for (const svg of ['one', 'two']) {
      const result = worker.layout(svg);
      await settled();
      threads[0]?.answer(svg);
      assert.equal(await result, svg);
    }
    assert.equal(threads.length, 1);
    worker.dispose();
    await settled();
    assert.equal(threads[0]?.ended, true);
  });

  it('ends a busy thread when a newer request comes, and hears it no more', async () => {
    const { worker, threads } = fakes();
    const older = worker.layout('older');
    older.catch(() => undefined);
    await settled();
    const newer = worker.layout('newer');
    await assert.rejects(older, LayoutCancelled);
    await settled();
    assert.deepEqual(
      threads.map(({ ended, requests }) => [ended, requests.map(({ dot }) => dot)]),
      [
        [true, ['older']],
        [false, ['newer']],
      ],
    );
    threads[0]?.answer('too late');
    threads[0]?.listener.failed(new Error('too late'));
    threads[1]?.answer('right');
    assert.equal(await newer, 'right');
  });

  it('never asks a thread that was called off while it started', async () => {
    const { worker, threads } = fakes();
    const gone = worker.layout('gone');
    worker.cancel();
    await assert.rejects(gone, LayoutCancelled);
    await settled();
    assert.deepEqual(
      threads.map(({ ended, requests }) => [ended, requests.length]),
      [[true, 0]],
    );
  });

  it('reports a thread that dies or does not start, and starts another', async () => {
    const { worker, threads } = fakes();
    const result = worker.layout('a');
    await settled();
    threads[0]?.listener.failed(new Error('out of memory'));
    await assert.rejects(result, /out of memory/);
    const again = worker.layout('b');
    await settled();
    threads[1]?.answer('b');
    assert.equal(await again, 'b');
    const broken = new LayoutWorker(() => Promise.reject(new Error('no such file')));
    await assert.rejects(broken.layout('a'), /no such file/);
  });

  it('runs on a thread of Node and survives its end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'statewise-'));
    const file = join(folder, 'script.js');
    writeFileSync(
      file,
      `exports.serve = ({ post, listen }) => listen(({ id, dot }) => {
        if (dot === 'spin') for (;;);
        post(dot === 'bad' ? { id, error: 'syntax' } : { id, svg: dot });
      });`,
    );
    const worker = new LayoutWorker(nodeThread(file));
    try {
      assert.equal(await worker.layout('one'), 'one');
      await assert.rejects(worker.layout('bad'), /^Error: syntax$/);
      const spinning = worker.layout('spin');
      spinning.catch(() => undefined);
      assert.equal(await worker.layout('two'), 'two');
      await assert.rejects(spinning, LayoutCancelled);
    } finally {
      worker.dispose();
      rmSync(folder, { recursive: true });
    }
    await assert.rejects(new LayoutWorker(nodeThread(join(folder, 'nowhere.js'))).layout('a'), /Cannot find module/);
  });
});
