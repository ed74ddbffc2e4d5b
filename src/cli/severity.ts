import type { Severity, SeveritySetting } from '../core/finding';
import { UsageError } from './usageError';

/** Mildest first. */
export const severities = ['hint', 'information', 'warning', 'error'] as const satisfies readonly Severity[];

/** True when `severity` is as grave as `threshold` or graver. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(threshold);
}

/** Reads a severity given on the command line. */
export function parseSeverity(option: string, value: string): Severity {
  const found = severities.find((severity) => severity === value);
  if (found === undefined)
    throw new UsageError(`${option}: \`${value}\` is not one of ${severities.toReversed().join(', ')}.`);
  return found;
}

/** Reads the severity of a rule, where `off` is allowed. */
export function parseSetting(option: string, value: string): SeveritySetting {
  if (value === 'off') return value;
  const found = severities.find((severity) => severity === value);
  if (found === undefined)
    throw new UsageError(`${option}: \`${value}\` is not one of ${severities.toReversed().join(', ')}, off.`);
  return found;
}
