// Writes what is derived from rules, signals, terms and snippets into README.md, package.json and docs/: `npm run docs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { coveragePage } from './coverage';
import { freshManifest } from './manifest';
import { freshReadme } from './readme';
import { renderSamples } from './shown';

async function main(): Promise<void> {
  writeFileSync('README.md', freshReadme(readFileSync('README.md', 'utf8')));
  writeFileSync('package.json', freshManifest(readFileSync('package.json', 'utf8')));
  writeFileSync('docs/notes-coverage.md', coveragePage((await renderSamples()).shown));
}

void main();
