// Writes what is derived from rules, signals, terms and snippets into README.md, package.json, docs/, the knowledge and the
// schema of `.statewise.yaml`: `npm run docs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { rules } from '../../../src/core/rules';
import { freshConfigSchema } from './configSchema';
import { coveragePage } from './coverage';
import { freshManifest } from './manifest';
import { reviewQuestions } from './questions';
import { freshReadme } from './readme';
import { renderSamples } from './shown';

const SCHEMA = 'schemas/config.schema.json';

async function main(): Promise<void> {
  writeFileSync('README.md', freshReadme(readFileSync('README.md', 'utf8')));
  writeFileSync('package.json', freshManifest(readFileSync('package.json', 'utf8')));
  writeFileSync('src/core/knowledge/questions.json', reviewQuestions());
  await writeFormatted(SCHEMA, freshConfigSchema(readFileSync(SCHEMA, 'utf8'), rules));
  writeFileSync('docs/notes-coverage.md', coveragePage((await renderSamples()).shown));
}

/** Schemas are written by hand as well and keep the layout of the repository. */
async function writeFormatted(path: string, text: string): Promise<void> {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

void main();
