import type { ReportingDescriptor } from 'sarif';
import type { Severity } from '../../../core/finding';
import type { Rule } from '../../../core/rules/rule';
import type { Row } from '../../report';
import { help, pageAddress } from '../help';
import type { ReporterContext } from '../reporter';

/** SARIF's word for a severity. */
export function level(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

/** What SARIF says about a rule. */
export type RuleMetadata = Pick<Rule, 'id' | 'category' | 'severity' | 'notes' | 'summary' | 'link'>;

/** All rules, and the engine's own `internal` where it was needed. */
export function usedRules(rows: readonly Row[], rules: readonly Rule[]): readonly RuleMetadata[] {
  const others = new Set(rows.map(({ finding }) => finding.rule).filter((id) => !rules.some((rule) => rule.id === id)));
  const own = [...others].sort().map((id): RuleMetadata => ({
    id,
    category: 'structure',
    severity: 'information',
    notes: [],
    summary: 'A rule failed on this file and was skipped.',
  }));
  return [...rules, ...own];
}

/** The metadata of one rule; the text of its page where that is shipped. */
export function descriptor(rule: RuleMetadata, context: ReporterContext): ReportingDescriptor {
  const page = rule.category === 'custom' ? undefined : context.package.rulePage(rule.id);
  const address = rule.link ?? (rule.category === 'custom' ? undefined : pageAddress(rule.id, context));
  const severity = typeof rule.severity === 'string' ? rule.severity : rule.severity.other;
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|[-/])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.summary },
    help: {
      text:
        page === undefined
          ? rule.category === 'custom'
            ? rule.summary
            : `${rule.summary} More: ${help(rule.id, context)}`
          : plain(page),
      markdown: page ?? rule.summary,
    },
    ...(address !== undefined && { helpUri: address }),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: level(severity) },
    properties: { tags: ['architecture', rule.category], category: rule.category, notes: rule.notes },
  };
}

/** Markdown without its marks, for viewers that show text only. */
function plain(markdown: string): string {
  return markdown
    .replace(/^#+\s*/gm, '')
    .replace(/^```.*$\n?/gm, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '');
}
