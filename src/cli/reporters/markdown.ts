import { count } from '../counts';
import type { Reporter } from './reporter';
import { counted } from './words';

/** A table for pull requests and job summaries. */
export const markdownReporter: Reporter = (report, { quiet }) => {
  const { systems, components, stateful, accepted } = count(report);
  const rows = report.rows
    .filter(({ shown }) => shown)
    .map(
      ({ finding, file, start }) =>
        `| ${cell(`${file}:${start.line}`)} | ${finding.severity} | ${cell(finding.message)} | ${finding.rule} |`,
    );
  const table =
    rows.length === 0
      ? ['No findings.']
      : ['| Place | Severity | Finding | Rule |', '| --- | --- | --- | --- |', ...rows];
  const summary = `${counted(systems, 'system')}, ${stateful} of ${counted(components, 'component')} stateful, ${counted(accepted, 'accepted finding')}.`;
  return `${[...table, ...(quiet ? [] : ['', summary])].join('\n')}\n`;
};

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/[\r\n]+/g, ' ');
}
