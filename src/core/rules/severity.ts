import type { Config } from '../config';
import type { RawFinding, SeveritySetting } from '../finding';
import type { FormatId } from '../model/component';
import type { Rule } from './rule';

/** A rule's default severity for a format. */
export function defaultSeverity(rule: Rule, format: FormatId): SeveritySetting {
  return typeof rule.severity === 'string' ? rule.severity : (rule.severity[format] ?? rule.severity.other);
}

/**
 * The severity a finding gets: the user's word for the rule in this file first, then for the rule, else the rule's own grading, else its default;
 * the preset `strict` raises information to warning, `review` switches rules on that are off.
 */
export function effectiveSeverity(
  rule: Rule,
  { at, severity: graded }: Pick<RawFinding, 'at' | 'severity'>,
  format: FormatId,
  config: Config,
): SeveritySetting {
  const configured = config.rulesIn?.(at.file).get(rule.id) ?? config.rules.get(rule.id);
  if (configured !== undefined) return configured;
  const standard = defaultSeverity(rule, format);
  if (standard === 'off') return config.preset === 'review' ? (graded ?? 'information') : 'off';
  const severity = graded ?? standard;
  return config.preset === 'strict' && severity === 'information' ? 'warning' : severity;
}
