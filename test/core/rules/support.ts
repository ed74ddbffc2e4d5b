import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig, type Config } from '../../../src/core/config';
import type { Finding } from '../../../src/core/finding';
import type { SystemReview } from '../../../src/core/review';
import { createWorkspace } from '../../../src/workspace/create';
import { createMemoryPort } from '../../harness/memoryPort';

/** Texts by file name. */
export type Texts = Readonly<Record<string, string>>;

/** The date of every test's review. */
export const TODAY = '2026-11-24';

export interface Reviewed {
  readonly systems: readonly SystemReview[];
  /** Findings of all systems, in their order. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly string[];
  /** What threw, if anything did. */
  readonly errors: readonly unknown[];
}

/** Reviews files the way editor and command line do, on a fixed date. */
export async function reviewTexts(
  files: Texts,
  options: { config?: Partial<Config>; today?: string } = {},
): Promise<Reviewed> {
  const errors: unknown[] = [];
  const workspace = createWorkspace(createMemoryPort(files), {
    today: () => options.today ?? TODAY,
    roots: ['.'],
    fallbackConfig: { ...defaultConfig, ...options.config },
    onError: (_, error) => errors.push(error),
  });
  const keys = Object.keys(files).filter((key) => /\.ya?ml$/.test(key));
  const { systems, skipped } = await workspace.reviewAll(keys);
  return {
    systems,
    findings: unique(systems.flatMap((system) => system.findings)),
    skipped: skipped.map(({ key }) => key),
    errors,
  };
}

/** Two systems may share a file; what both say counts once. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.rule} ${finding.at.file} ${finding.at.start} ${finding.message}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The repository's root; tests run from there. */
export const root = process.cwd();

/** Text of a file of the repository. */
export function readText(...path: readonly string[]): string {
  return readFileSync(join(root, ...path), 'utf8');
}

/** Names in a folder of the repository, sorted; empty where there is none. */
export function listNames(...path: readonly string[]): readonly string[] {
  try {
    return readdirSync(join(root, ...path)).sort();
  } catch {
    return [];
  }
}

/** Whether a path of the repository is a folder. */
export function isFolder(...path: readonly string[]): boolean {
  return statSync(join(root, ...path)).isDirectory();
}
