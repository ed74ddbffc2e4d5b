import assert from 'node:assert/strict';
import { patientLayout } from '../../src/cli/patientLayout';
import type { Listener } from '../../src/layout/layoutWorker';

/** A layout whose thread answers a text with what `answer` makes of it, once that is there. */
function layoutWith(answer: (dot: string) => Promise<string>, patience: number) {
  const said: string[] = [];
  const threads = { started: 0, ended: 0 };
  let heard: () => void = () => undefined;
  const patient = new Promise<void>((resolve) => (heard = resolve));
  const layout = patientLayout({
    start: ({ answered }: Listener) => {
      threads.started++;
      return {
        post: ({ id, dot }) =>
          void answer(dot).then(
            (svg) => answered({ id, svg }),
            (error: unknown) => answered({ id, error: String(error) }),
          ),
        terminate: () => void threads.ended++,
      };
    },
    say: (text) => {
      said.push(text);
      heard();
    },
    patience,
  });
  return { layout, said, threads, patient };
}

const HOUR = 3_600_000;

describe('The layout of the command line', () => {
  it('tells somebody who waits long what for, once', async () => {
    let finish: (svg: string) => void = () => undefined;
    const { layout, said, patient } = layoutWith(() => new Promise((resolve) => (finish = resolve)), 0);
    const result = layout('digraph {}');
    await patient;
    finish('<svg />');
    assert.equal(await result, '<svg />');
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^Still laying out .*\n$/);
  });

  it('says nothing of a layout that is quickly done', async () => {
    const { layout, said } = layoutWith(async (dot) => `<svg>${dot}</svg>`, HOUR);
    assert.equal(await layout('a'), '<svg>a</svg>');
    assert.deepEqual(said, []);
  });

  it('does texts that come together one after the other, on one thread that ends with the last', async () => {
    const { layout, threads } = layoutWith(async (dot) => dot.toUpperCase(), HOUR);
    assert.deepEqual(await Promise.all(['a', 'b', 'c'].map(layout)), ['A', 'B', 'C']);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(threads, { started: 1, ended: 1 });
  });

  it('goes on after a text that cannot be laid out', async () => {
    const { layout } = layoutWith(async (dot) => (dot === 'bad' ? Promise.reject(new Error('syntax')) : dot), HOUR);
    const [bad, good] = await Promise.allSettled(['bad', 'good'].map(layout));
    assert.equal(bad?.status, 'rejected');
    assert.deepEqual(good, { status: 'fulfilled', value: 'good' });
  });
});
