import { summarise } from '../../core/query/summary';
import { count } from '../counts';
import type { Report } from '../report';
import type { ReporterContext } from './reporter';
import { counted, printable } from './words';

/** The last lines: findings, systems and classes, fixes, and what was left unsaid. */
export function summaryLines(report: Report, { colors }: ReporterContext): readonly string[] {
  const counts = count(report);
  if (counts.systems === 0) return [colors.dim('No architecture file found.')];
  const shown = report.rows.filter((row) => row.shown);
  const severities = (['error', 'warning', 'information', 'hint'] as const).map((severity) => {
    const number = shown.filter(({ finding }) => finding.severity === severity).length;
    return number === 0 ? [] : [severity === 'information' ? `${number} information` : counted(number, severity)];
  });
  const findings = severities.flat().join(', ') || 'No findings';
  const accepted = counts.accepted > 0 ? `, ${counts.accepted} accepted` : '';
  const baselined = counts.baselined > 0 ? `, ${counts.baselined} in the baseline` : '';
  const what = `${counts.stateful} of ${counted(counts.components, 'component')} stateful`;
  const line = `${findings}${accepted}${baselined} in ${counted(counts.systems, 'system')}: ${what}.`;
  const paint = shown.some(({ finding }) => finding.severity === 'error')
    ? colors.red
    : shown.length > 0
      ? colors.yellow
      : colors.green;
  return [
    ...(report.fixed > 0 ? [colors.green(`${report.fixed} ${report.fixed === 1 ? 'fix' : 'fixes'} applied.`)] : []),
    paint(colors.bold(line)),
    ...notes(report).map(colors.dim),
    ...gone(report).map(colors.dim),
  ];
}

/** How many findings lie below the threshold, how to see them, and for a single system what they come to. */
function notes(report: Report): readonly string[] {
  const hidden = report.rows.filter(
    ({ finding, shown, baselined }) => !shown && baselined !== true && finding.accepted === undefined,
  );
  if (hidden.length === 0) return [];
  const threshold = hidden.some(({ finding }) => finding.severity !== 'hint') ? 'information' : 'hint';
  const [only, ...more] = report.systems;
  const sentence =
    only !== undefined && more.length === 0 ? summarise(only, only.reported[0] ?? '', 'warning').sentence : undefined;
  return [
    `${counted(hidden.length, 'note')} (show with --min-severity ${threshold})${sentence === undefined ? '' : `: ${printable(sentence)}`}`,
  ];
}

function gone({ baseline }: Report): readonly string[] {
  if (baseline === undefined || baseline.gone === 0) return [];
  return [`${counted(baseline.gone, 'finding')} of the baseline gone (--update-baseline takes note)`];
}
