import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSamples } from '../../core/rules/samples';
import type { Texts } from '../../core/rules/support';

/** Files that are reviewed together, under the name of where they stand. */
export interface CoverageSample {
  readonly name: string;
  readonly files: Texts;
  /** True for a system, false for a sample of a rule. */
  readonly whole: boolean;
}

const folders = ['docs/shop', 'docs/shop/compose', 'docs/shop/kubernetes', 'test/fixtures/notes', 'test/fixtures/notes/compose', 'test/fixtures/notes/kubernetes'];

/** The samples the coverage of the notes is read from: the bundled examples, then those of the rules. */
export function coverageSamples(): readonly CoverageSample[] {
  return [
    ...folders.map((folder) => ({ name: folder, files: textsOf(folder), whole: true })),
    ...readSamples().map(({ rule, name, files }) => ({ name: `${rule}, ${name}`, files, whole: false })),
  ];
}

function textsOf(folder: string): Texts {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
