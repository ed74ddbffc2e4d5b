import type { Acceptance } from '../../core/finding';
import { count } from '../counts';
import { daysUntil } from '../today';
import type { Lines, Report, Row } from '../report';
import { help } from './help';
import type { Reporter, ReporterContext } from './reporter';

/** The stable contract for programs, `schemas/check.schema.json`. */
export const jsonReporter: Reporter = (report, context) => write(report, context, said);

/** The same for `--list-accepted`, with the place of each acceptance and the days it has left. */
export const acceptedJsonReporter: Reporter = (report, context) =>
  write(report, context, (acceptance) => ({
    ...said(acceptance),
    ...placed(acceptance, report.lines),
    daysLeft: acceptance.until === undefined ? null : daysUntil(acceptance.until, context.today),
  }));

/** @param acceptance what is written about an acceptance */
function write(report: Report, context: ReporterContext, acceptance: (accepted: Acceptance) => object): string {
  const findings = report.rows
    .filter(({ shown, finding }) => shown || finding.accepted !== undefined)
    .map((row) => entry(row, context, acceptance));
  const skipped = report.skipped.map(({ file, skip }) => ({ file, reason: skip.reason }));
  return `${JSON.stringify({ version: 1, findings, summary: count(report), skipped }, undefined, 2)}\n`;
}

function entry(
  { finding, file, start, end }: Row,
  context: ReporterContext,
  acceptance: (accepted: Acceptance) => object,
): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    component: finding.component ?? null,
    notes: finding.notes,
    help: finding.link ?? help(finding.rule, context),
    fixes: finding.fixes.map(({ title }) => title),
    accepted: finding.accepted === undefined ? null : acceptance(finding.accepted),
  };
}

function said({ reason, until, by }: Acceptance): object {
  return { reason, until: until ?? null, by };
}

function placed({ at }: Acceptance, lines: Lines): object {
  const { line, column } = lines.of(at.file).position(at.start);
  return { file: at.file, line, column };
}
