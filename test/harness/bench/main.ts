// Time of a review against the time `yaml` alone needs, and of an answer to a change of one character.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { parseFile } from '../../../src/core/yaml/parse';
import { createWorkspace } from '../../../src/workspace/create';
import { createNodePort } from '../../../src/workspace/nodePort';
import { corpusFolder } from '../corpus';
import { race } from './measure';
import { biggestFiles } from './samples';

/** Bounds to hold: a review costs at most twice the parsing, an answer to a keystroke 50 ms. */
const MAX_RATIO = 2;
const MAX_ANSWER = 50;
/** Shorter files are dominated by fixed costs and measured for information only. */
const BOUND_LINES = 500;
const ROUNDS = 60;
const WARM_UP = 30;

interface Result {
  readonly file: string;
  readonly lines: number;
  readonly yaml: number;
  readonly parse: number;
  readonly answer: number;
}

async function measure(folder: string, file: string): Promise<Result> {
  const text = readFileSync(join(folder, file), 'utf8');
  const workspace = createWorkspace(createNodePort(folder), { today: () => '2026-01-01', roots: ['.'] });
  let version = 0;
  // A blank at the end of the file and away again: the smallest change, and never a cached answer.
  const edit = async (): Promise<void> => {
    version++;
    workspace.open(file, version, version % 2 === 0 ? text : `${text} `);
    await workspace.review(file);
  };
  const yaml = (): unknown => parseAllDocuments(text, { prettyErrors: false });
  const [yamlTime = 0, parseTime = 0, answer = 0] = await race(
    [yaml, () => parseFile(file, text), edit],
    ROUNDS,
    WARM_UP,
  );
  return { file, lines: text.split('\n').length, yaml: yamlTime, parse: parseTime, answer };
}

async function main(): Promise<void> {
  const corpus = corpusFolder();
  if (corpus === undefined) console.log('bench: there is no corpus at ../shared/corpus/dev, measuring docs/examples');
  const folder = corpus ?? resolve('docs', 'examples');
  console.log(
    'file, lines | yaml alone | our parsing | review (all but parsing) | parsing + review, times yaml | answer to a keystroke',
  );
  let over = 0;
  for (const file of biggestFiles(folder, 3)) {
    const { lines, yaml, parse, answer } = await measure(folder, file);
    const ratio = answer / yaml;
    const late = answer > MAX_ANSWER || (lines >= BOUND_LINES && ratio > MAX_RATIO);
    if (late) over++;
    const numbers = [yaml, parse, Math.max(0, answer - parse)].map((time) => `${time.toFixed(2)} ms`);
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
}

void main();
