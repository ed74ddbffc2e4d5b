import { readFile } from 'node:fs/promises';
import type { Counts } from '../../vscode/contract';

/** Reads what the suite left; a run that left nothing is a failure. */
export async function readCounts(file: string, ended: 'well' | 'badly'): Promise<Counts> {
  const found: unknown = await readFile(file, 'utf8').then(JSON.parse, () => ({}));
  const { passed, failed, skipped } = { passed: 0, failed: 0, skipped: 0, ...(found as Partial<Counts>) };
  const lost = passed + failed === 0 || (ended === 'badly' && failed === 0);
  return { passed, failed: lost ? failed + 1 : failed, skipped };
}

/** The sum of several counts. */
export function sum(all: readonly Counts[]): Counts {
  const add = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** One line for people, and for whoever adds up the tests of the project. */
export function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
