import type { createColors } from 'picocolors';
import type { Rule } from '../../core/rules/rule';
import type { Package } from '../package';
import type { Report } from '../report';

/** What a reporter needs besides the report. */
export interface ReporterContext {
  readonly colors: ReturnType<typeof createColors>;
  readonly rules: readonly Rule[];
  readonly package: Package;
  /** ISO date of the review. */
  readonly today: string;
  /** Findings only: no summary, no notes. */
  readonly quiet: boolean;
}

/** Writes a report down; the text ends with a line break unless it is empty. */
export type Reporter = (report: Report, context: ReporterContext) => string;
