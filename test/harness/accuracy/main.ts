// Agreement of our verdicts with a labelled folder (the corpus, unless another is named) and with the project's own
// affinity samples, and every disagreement.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNodePort } from '../../../src/workspace/nodePort';
import { corpusFolder } from '../corpus';
import { reviewAlone } from './alone';
import { columns, compare, type Disagreement } from './compare';
import { readLabels } from './labels';
import { sampleScore } from './samples';
import { scoreLine } from './score';
import { answers, type Answer } from './verdicts';

async function main(): Promise<void> {
  const folder = process.argv[2] ?? corpusFolder();
  if (folder === undefined) console.log('accuracy: there is no labelled corpus at ../shared/corpus/dev');
  else await againstLabels(folder);
  console.log(scoreLine('affinity samples', sampleScore(), 'the project’s own, one pin each or none'));
}

async function againstLabels(folder: string): Promise<void> {
  const labels = readLabels(readFileSync(join(folder, 'labels.tsv'), 'utf8'));
  const files = [...new Set(labels.map(({ file }) => file))].sort();
  const port = createNodePort(folder);
  const found = new Map<string, Answer>();
  for (const file of files) {
    const review = await reviewAlone(port, file);
    for (const { key, skip } of review.skipped) console.log(`${key}: skipped, ${skip.reason}`);
    for (const [key, answer] of answers(review)) if (key.startsWith(`${file}\t`)) found.set(key, answer);
  }
  const results = columns.map((column) => ({ column, ...compare(labels, found, column) }));
  for (const line of results.flatMap(({ disagreements }) => disagreements.map(described)).sort()) console.log(line);
  console.log(`\n${labels.length} components in ${files.length} files, each read alone`);
  for (const { column, score } of results)
    console.log(scoreLine(column, score, column === 'volatile' ? 'where label and we say stateful' : ''));
}

/** A disagreement with both sides' reasons; file, component and column first, so that the list sorts. */
function described({ label, column, got, evidence }: Disagreement): string {
  const head = `${label.file}  ${label.component}  ${column}: expected ${label[column]}, got ${got}`;
  return [head, `    label: ${label.why}`, ...evidence.map((line) => `    ours:  ${line}`)].join('\n');
}

void main();
