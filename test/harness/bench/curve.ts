import { createWorkspace } from '../../../src/workspace/create';
import { createMemoryPort } from '../memoryPort';
import { directoryOf } from './directory';
import { race } from './measure';

/** How a review of a directory grows with it. */
export interface Point {
  readonly objects: number;
  /** Milliseconds from nothing to all findings. */
  readonly review: number;
  /** Milliseconds to answer a change of one character in one of its files. */
  readonly answer: number;
}

const ROUNDS = 5;
const WARM_UP = 1;

/** Measures a generated Kubernetes directory of each size. */
export async function curve(sizes: readonly number[]): Promise<readonly Point[]> {
  const points: Point[] = [];
  for (const objects of sizes) points.push(await measured(objects));
  return points;
}

async function measured(objects: number): Promise<Point> {
  const files = directoryOf(objects);
  const keys = Object.keys(files);
  const [first = ''] = keys;
  const text = files[first] ?? '';
  const options = { today: () => '2026-01-01', roots: ['.'] };
  const open = (): unknown => createWorkspace(createMemoryPort(files), options).reviewAll(keys);
  const workspace = createWorkspace(createMemoryPort(files), options);
  let version = 0;
  const edit = async (): Promise<void> => {
    version++;
    workspace.open(first, version, version % 2 === 0 ? text : text.replace('\n', ' \n'));
    await workspace.review(first);
  };
  const [review = 0, answer = 0] = await race([open, edit], ROUNDS, WARM_UP);
  return { objects, review, answer };
}
