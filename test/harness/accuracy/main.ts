// Agreement of our verdicts with the labelled corpus, and every disagreement.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace } from '../../../src/workspace/create';
import { createNodePort } from '../../../src/workspace/nodePort';
import { corpusFolder } from '../corpus';
import { columns, compare } from './compare';
import { readLabels } from './labels';
import { answers } from './verdicts';

async function main(): Promise<void> {
  const folder = corpusFolder();
  if (folder === undefined) {
    console.log('accuracy: skipped, there is no labelled corpus at ../shared/corpus/dev');
    return;
  }
  const labels = readLabels(readFileSync(join(folder, 'labels.tsv'), 'utf8'));
  const workspace = createWorkspace(createNodePort(folder), {
    today: () => '2026-01-01',
    roots: ['.'],
    onError: (what, error) => console.error(what, error),
  });
  const files = [...new Set(labels.map(({ file }) => file))];
  const review = await workspace.reviewAll(files);
  const { scores, disagreements } = compare(labels, answers(review));

  for (const { label, column, got, evidence } of disagreements) {
    console.log(`${label.file}  ${label.component}  ${column}: expected ${label[column]}, got ${got}`);
    console.log(`    label: ${label.why}`);
    for (const line of evidence) console.log(`    ours:  ${line}`);
  }
  for (const { key, skip } of review.skipped) console.log(`${key}: skipped, ${skip.reason}`);
  console.log(`\n${labels.length} components in ${files.length} files, ${review.systems.length} systems`);
  for (const column of columns) {
    const { agreed, compared } = scores[column];
    const percent = compared === 0 ? '-' : `${((100 * agreed) / compared).toFixed(1)} %`;
    const note = column === 'volatile' ? '  (where label and we say stateful)' : '';
    console.log(`${column.padEnd(9)} ${percent.padStart(7)}  ${agreed} of ${compared}${note}`);
  }
}

void main();
