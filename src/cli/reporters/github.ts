import type { Severity } from '../../core/finding';
import type { Reporter } from './reporter';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows as annotations of the changed lines. */
export const githubReporter: Reporter = (report) =>
  report.rows
    .filter(({ shown }) => shown)
    .map(({ finding, file, start, end }) => {
      const at = `file=${property(file)},line=${start.line},endLine=${end.line},col=${start.column},endColumn=${end.column}`;
      return `::${commands[finding.severity]} ${at},title=${property(finding.rule)}::${data(finding.message)}\n`;
    })
    .join('');

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
