import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The labelled files beside the repository, undefined where they are not at hand. */
export function corpusFolder(): string | undefined {
  const folder = resolve('..', 'shared', 'corpus', 'dev');
  return existsSync(resolve(folder, 'labels.tsv')) ? folder : undefined;
}
