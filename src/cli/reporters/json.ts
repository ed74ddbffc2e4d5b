import type { Row } from '../report';
import { count } from '../counts';
import { help } from './help';
import type { Reporter, ReporterContext } from './reporter';

/** The stable contract for programs, `schemas/check.schema.json`. */
export const jsonReporter: Reporter = (report, context) => {
  const findings = report.rows
    .filter(({ shown, finding }) => shown || finding.accepted !== undefined)
    .map((row) => entry(row, context));
  const skipped = report.skipped.map(({ file, skip }) => ({ file, reason: skip.reason }));
  return `${JSON.stringify({ version: 1, findings, summary: count(report), skipped }, undefined, 2)}\n`;
};

function entry({ finding, file, start, end }: Row, context: ReporterContext): object {
  const { accepted } = finding;
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
    accepted:
      accepted === undefined ? null : { reason: accepted.reason, until: accepted.until ?? null, by: accepted.by },
  };
}
