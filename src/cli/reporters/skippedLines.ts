import type { Report } from '../report';
import type { ReporterContext } from './reporter';
import { counted, printable } from './words';

/** A line for each named file that was left alone, and one for files of ours that could not be read. */
export function skippedLines(report: Report, { colors }: ReporterContext): readonly string[] {
  const named = report.skipped.filter((entry) => entry.named);
  const others = report.skipped.filter(
    (entry) => !entry.named && entry.skip.kind !== 'foreign' && entry.skip.kind !== 'excluded',
  );
  const reasons = [...new Set(others.map(({ skip }) => skip.reason))].sort();
  return [
    ...named.map(({ file, skip }) => colors.dim(`${printable(file)}: skipped, ${skip.reason}`)),
    ...(others.length > 0 ? [colors.dim(`${counted(others.length, 'file')} skipped (${reasons.join('; ')})`)] : []),
  ];
}
