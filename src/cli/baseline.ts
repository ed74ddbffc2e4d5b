import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fingerprints } from './reporters/sarif/fingerprint';
import type { Report, Row } from './report';
import { UsageError } from './usageError';

/** Where a baseline lies when no other file is named. */
export const BASELINE_NAME = '.statewise-baseline.json';

/** The findings that were there when a team began: fingerprints by file. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

/** One finding in the file; rule and component are for the people who read it. */
interface Entry {
  readonly rule: string;
  readonly component: string | null;
  readonly fingerprint: string;
}

/** Reads a baseline; throws a `UsageError` for one that is missing or is none. */
export async function readBaseline(path: string, cwd: string): Promise<Baseline> {
  const text = await readFile(resolve(cwd, path), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new UsageError(`--baseline: there is no file \`${path}\`; write it with --update-baseline.`);
  try {
    return toBaseline(JSON.parse(text));
  } catch {
    throw new UsageError(`--baseline: \`${path}\` is no baseline; write it anew with --update-baseline.`);
  }
}

/** Writes the open findings of a report as baseline, sorted, so that it reads well in a review. */
export async function writeBaseline(path: string, report: Report, cwd: string): Promise<number> {
  const files: Record<string, Entry[]> = {};
  let written = 0;
  for (const { row, fingerprint } of open(report)) {
    const { rule, component = null } = row.finding;
    (files[row.file] ??= []).push({ rule, component, fingerprint });
    written++;
  }
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(resolve(cwd, path), `${JSON.stringify({ version: 1, files: sorted }, undefined, 2)}\n`, 'utf8');
  return written;
}

/** The report with the findings of a baseline marked and out of sight, and how many of its findings are gone. */
export function applyBaseline(report: Report, baseline: Baseline): Report {
  const known = new Set(
    open(report)
      .filter(({ row, fingerprint }) => baseline.get(row.file)?.has(fingerprint))
      .map(({ row }) => row),
  );
  const reviewed = new Set(report.systems.flatMap(({ reported }) => reported));
  const expected = [...baseline].reduce((sum, [file, prints]) => sum + (reviewed.has(file) ? prints.size : 0), 0);
  const rows = report.rows.map((row): Row => (known.has(row) ? { ...row, shown: false, baselined: true } : row));
  return { ...report, rows, baseline: { gone: expected - known.size } };
}

function open(report: Report): readonly { readonly row: Row; readonly fingerprint: string }[] {
  const prints = fingerprints(report.rows, report.lines);
  return report.rows.flatMap((row, index) =>
    row.finding.accepted === undefined ? [{ row, fingerprint: prints[index] ?? '' }] : [],
  );
}

/** The boundary: what is not of the expected shape throws. */
function toBaseline(content: unknown): Baseline {
  const { version, files } = content as { version: number; files: Record<string, readonly Entry[]> };
  if (version !== 1) throw new Error('unknown version');
  return new Map(
    Object.entries(files).map(([file, entries]) => [file, new Set(entries.map(({ fingerprint }) => fingerprint))]),
  );
}
