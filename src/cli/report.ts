import type { Finding, Severity } from '../core/finding';
import { LineIndex, type LinePosition } from '../core/lines';
import { mergeFindings } from '../workspace/merge';
import type { ReviewedSystem, Skip, WorkspaceReview } from '../workspace/workspace';
import { atLeast } from './severity';

/** A finding with its place in lines and columns. */
export interface Row {
  readonly finding: Finding;
  readonly file: string;
  readonly start: LinePosition;
  readonly end: LinePosition;
  /** Whether the asked-for or usual threshold lets it be seen. */
  readonly shown: boolean;
  /** True for one that the baseline holds: it is no news and fails nothing. */
  readonly baselined?: boolean;
}

/** What reporters write down. */
export interface Report {
  /** By file and place; accepted ones included. */
  readonly rows: readonly Row[];
  readonly systems: readonly ReviewedSystem[];
  readonly skipped: readonly { readonly file: string; readonly skip: Skip; readonly named: boolean }[];
  readonly lines: Lines;
  /** Number of fixes written by `--fix`. */
  readonly fixed: number;
  /** Set when the report was held against a baseline: how many of its findings are gone. */
  readonly baseline?: { readonly gone: number };
}

/** Line indexes of all files of the reviewed systems, made when asked for. */
export class Lines {
  private readonly indexes = new Map<string, LineIndex>();
  private readonly texts = new Map<string, string>();

  constructor(systems: readonly ReviewedSystem[]) {
    for (const { group } of systems) {
      for (const file of [...group.files, ...group.helpers.values()]) this.texts.set(file.file, file.text);
    }
  }

  /** The whole text of a file; empty when it is not part of a system. */
  text(file: string): string {
    return this.texts.get(file) ?? '';
  }

  /** The line index of a file. */
  of(file: string): LineIndex {
    const index = this.indexes.get(file) ?? new LineIndex(this.text(file));
    this.indexes.set(file, index);
    return index;
  }
}

/** Puts the findings of all systems in one order and drops what two systems both say. */
export function buildReport(
  review: WorkspaceReview,
  named: ReadonlySet<string>,
  minimum: Severity | undefined,
  fixed: number,
): Report {
  const lines = new Lines(review.systems);
  const everything = new Set(
    review.systems.filter(({ config }) => config.preset === 'review').flatMap(({ reported }) => reported),
  );
  const rows = mergeFindings(review.systems.map(({ findings }) => findings)).map((finding): Row => {
    const { file, start, end } = finding.at;
    const index = lines.of(file);
    const threshold = minimum ?? (everything.has(file) ? 'hint' : 'warning');
    const shown = finding.accepted === undefined && atLeast(finding.severity, threshold);
    return { finding, file, start: index.position(start), end: index.position(end), shown };
  });
  const skipped = review.skipped.map(({ key, skip }) => ({ file: key, skip, named: named.has(key) }));
  return { rows, systems: review.systems, skipped: skipped.sort((a, b) => (a.file < b.file ? -1 : 1)), lines, fixed };
}

/** The same report with the accepted findings alone. */
export function acceptedOnly(report: Report): Report {
  return { ...report, rows: report.rows.filter(({ finding }) => finding.accepted !== undefined) };
}
