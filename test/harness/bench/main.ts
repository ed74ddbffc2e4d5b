// Time of a review against the time `yaml` alone needs, and of an answer to a change of one character.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { createWorkspace } from '../../../src/workspace/create';
import { corpusFolder } from '../corpus';
import { createMemoryPort } from '../memoryPort';
import { curve } from './curve';
import { measureFailures } from './failures';
import { race } from './measure';
import { biggestFiles } from './samples';

/** Bounds to hold: a review costs at most twice the parsing, an answer to a keystroke 50 ms. */
const MAX_RATIO = 2;
const MAX_ANSWER = 50;
/** A review's time per object of a directory may grow at most by this factor from the smallest to the largest. */
const MAX_GROWTH = 2;
/** All failures of a system of 2,000 components, in milliseconds. */
const MAX_FAILURES = 300;
const SIZES = [500, 1000, 2500, 5000];
/** Shorter files are dominated by fixed costs and measured for information only. */
const BOUND_LINES = 500;
const ROUNDS = 60;
const WARM_UP = 30;

interface Result {
  readonly file: string;
  readonly lines: number;
  readonly yaml: number;
  /** Parsing and review of a file just opened. */
  readonly opened: number;
  readonly answer: number;
}

async function measure(folder: string, file: string): Promise<Result> {
  const text = readFileSync(join(folder, file), 'utf8');
  const options = { today: () => '2026-01-01', roots: ['.'] };
  const yaml = (): unknown => parseAllDocuments(text, { prettyErrors: false });
  // Everything anew, as when a file is opened.
  const open = (): unknown => createWorkspace(createMemoryPort({ [file]: text }), options).review(file);
  const workspace = createWorkspace(createMemoryPort({ [file]: text }), options);
  let version = 0;
  // A blank in the first line and away again: every document below moves, and no answer is a cached one.
  const edit = async (): Promise<void> => {
    version++;
    workspace.open(file, version, version % 2 === 0 ? text : text.replace('\n', ' \n'));
    await workspace.review(file);
  };
  const [yamlTime = 0, opened = 0, answer = 0] = await race([yaml, open, edit], ROUNDS, WARM_UP);
  return { file, lines: text.split('\n').length, yaml: yamlTime, opened, answer };
}

/** Prints how a Kubernetes directory's review grows with its objects. @returns true when it grows faster than they do */
async function showCurve(): Promise<boolean> {
  const points = await curve(SIZES);
  const perObject = points.map(({ review, objects }) => (1000 * review) / objects);
  console.log('\nobjects of a directory | review | per object | answer to a keystroke');
  for (const [index, { objects, review, answer }] of points.entries()) {
    const numbers = [`${review.toFixed(0)} ms`, `${(perObject[index] ?? 0).toFixed(0)} µs`, `${answer.toFixed(1)} ms`];
    console.log(`${objects} | ${numbers.join(' | ')}`);
  }
  const growth = (perObject.at(-1) ?? 0) / (perObject[0] ?? 1);
  const steep = growth > MAX_GROWTH;
  console.log(`time per object: ${growth.toFixed(2)} times from the smallest to the largest${steep ? '  OVER' : ''}`);
  return steep;
}

/** Prints what following every failure of a large system costs. @returns true when it is over the bound */
async function showFailures(): Promise<boolean> {
  const { components, links, assessed, ranked, simulated, walk } = await measureFailures();
  const late = Math.max(assessed, ranked) > MAX_FAILURES;
  console.log(
    `\nfailures of ${components} components, ${links} links | points and blasts | ranking | one told | one followed`,
  );
  const times = [assessed, ranked, simulated].map((time) => `${time.toFixed(0)} ms`);
  console.log(`all | ${times.join(' | ')} | ${(1000 * walk).toFixed(0)} µs${late ? `  OVER ${MAX_FAILURES} ms` : ''}`);
  return late;
}

async function main(): Promise<void> {
  const corpus = corpusFolder();
  if (corpus === undefined) console.log('bench: there is no corpus at ../shared/corpus/dev, measuring docs/shop');
  const folder = corpus ?? resolve('docs', 'shop');
  console.log('file, lines | yaml alone | parsing and review | times yaml | answer to a keystroke');
  let over = 0;
  for (const file of biggestFiles(folder, 3)) {
    const { lines, yaml, opened, answer } = await measure(folder, file);
    const ratio = opened / yaml;
    const late = answer > MAX_ANSWER || (lines >= BOUND_LINES && ratio > MAX_RATIO);
    if (late) over++;
    const numbers = [yaml, opened].map((time) => `${time.toFixed(2)} ms`);
    console.log(
      `${file}, ${lines} | ${numbers.join(' | ')} | ${ratio.toFixed(2)} | ${answer.toFixed(2)} ms${late ? '  OVER' : ''}`,
    );
  }
  if (over > 0) {
    console.log(
      `${over} over the bounds: ${MAX_RATIO} times the parsing from ${BOUND_LINES} lines on, ${MAX_ANSWER} ms for an answer`,
    );
    process.exitCode = 1;
  }
  if (await showCurve()) process.exitCode = 1;
  if (await showFailures()) process.exitCode = 1;
}

void main();
