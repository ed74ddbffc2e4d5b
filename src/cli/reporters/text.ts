import type { Severity } from '../../core/finding';
import type { Row } from '../report';
import type { Reporter, ReporterContext } from './reporter';
import { skippedLines } from './skippedLines';
import { summaryLines } from './summaryLines';
import { printable } from './words';

/** Longer messages do not push the rule column of the others away. */
const WIDEST_ALIGNED = 100;

/** For people: findings grouped by file in aligned columns, then what it comes to. */
export const textReporter: Reporter = (report, context) => {
  const blocks = byFile(report.rows.filter(({ shown }) => shown)).map((rows) => block(rows, context));
  const tail = context.quiet ? [] : [...skippedLines(report, context), ...summaryLines(report, context)];
  return [...blocks, ...(tail.length > 0 ? [`${tail.join('\n')}\n`] : [])].join('\n');
};

function byFile(rows: readonly Row[]): readonly (readonly Row[])[] {
  const files = new Map<string, Row[]>();
  for (const row of rows) files.set(row.file, [...(files.get(row.file) ?? []), row]);
  return [...files.values()];
}

function block(rows: readonly Row[], { colors }: ReporterContext): string {
  const place = rows.map(({ start }) => `${start.line}:${start.column}`);
  const placeWidth = Math.max(...place.map(({ length }) => length));
  const severityWidth = Math.max(...rows.map(({ finding }) => finding.severity.length));
  const messages = rows.map(({ finding }) => finding.message.length).filter((length) => length <= WIDEST_ALIGNED);
  const messageWidth = Math.max(0, ...messages);
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.dim,
  };
  const lines = rows.map(({ finding }, index) => {
    const columns = [
      colors.dim((place[index] ?? '').padStart(placeWidth)),
      paint[finding.severity](finding.severity.padEnd(severityWidth)),
      printable(finding.message).padEnd(messageWidth),
      colors.dim(finding.rule),
    ];
    return `  ${columns.join('  ')}\n`;
  });
  return `${colors.underline(printable(rows[0]?.file ?? ''))}\n${lines.join('')}`;
}
