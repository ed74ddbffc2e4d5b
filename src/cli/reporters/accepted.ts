import type { Acceptance } from '../../core/finding';
import { daysUntil } from '../today';
import type { Report, Row } from '../report';
import type { Reporter, ReporterContext } from './reporter';
import { counted, printable } from './words';

/** An acceptance that ends within so many days is about to expire: time enough to look at it again. */
const SOON = 30;

/** For people: what was accepted, by whom and until when, file by file, and what is about to expire. */
export const acceptedReporter: Reporter = (report, context) => {
  const files = [...new Set(report.rows.map(({ file }) => file))];
  const blocks = files.map((file) => {
    const rows = report.rows.filter((row) => row.file === file);
    return `${context.colors.underline(printable(file))}\n${rows.map((row) => lines(row, report, context)).join('')}`;
  });
  return [...blocks, ...(context.quiet ? [] : [summary(report, context)])].join('\n');
};

function lines({ finding, start }: Row, report: Report, context: ReporterContext): string {
  const { accepted, rule, component, message } = finding;
  if (accepted === undefined) return '';
  const { dim } = context.colors;
  const about = component === undefined ? '' : ` of \`${printable(component)}\``;
  const at = report.lines.of(accepted.at.file).position(accepted.at.start);
  return [
    `  ${dim(`${start.line}:${start.column}`)}  ${rule}${about}: ${printable(accepted.reason)}`,
    `    ${end(accepted, context)}, by ${printable(accepted.by)} at ${printable(accepted.at.file)}:${at.line}:${at.column}`,
    `    ${dim(printable(message))}`,
    '',
  ].join('\n');
}

function end({ until }: Acceptance, { today, colors }: ReporterContext): string {
  if (until === undefined) return 'without an end';
  const left = daysUntil(until, today);
  if (left > SOON) return `until ${until}`;
  return colors.yellow(`until ${until} (${left === 0 ? 'ends today' : `${counted(left, 'day')} left`})`);
}

function summary({ rows }: Report, { today, colors }: ReporterContext): string {
  if (rows.length === 0) return 'Nothing is accepted.\n';
  const ending = rows.filter(
    ({ finding: { accepted } }) => accepted?.until !== undefined && daysUntil(accepted.until, today) <= SOON,
  );
  const soon = ending.length === 0 ? '' : `, ${ending.length} ending within ${SOON} days`;
  return `${colors.bold(`${counted(rows.length, 'finding')} accepted${soon}.`)}\n`;
}
