// Writes what is derived from rules, signals, terms and snippets into README.md and docs/: `npm run docs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { coveragePage } from './coverage';
import { freshReadme } from './readme';
import { renderSamples } from './shown';

async function main(): Promise<void> {
  writeFileSync('README.md', freshReadme(readFileSync('README.md', 'utf8')));
  writeFileSync('docs/notes-coverage.md', coveragePage((await renderSamples()).shown));
}

void main();
