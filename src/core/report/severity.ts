import type { Finding, Severity } from '../finding';
import { compareSpans } from '../model/span';

/** Gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** Orders findings by severity, then by place. */
export function bySeverity(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareSpans(a.at, b.at);
}
