import type { SeveritySetting } from '../../../src/core/finding';
import type { Rule, RuleCategory } from '../../../src/core/rules/rule';

const titles: Record<RuleCategory, string> = {
  sessions: 'Sessions and affinity',
  state: 'State',
  availability: 'Availability',
  decisions: 'Decisions',
  structure: 'Structure',
  custom: 'Your own',
};

/** The README's table of rules, one section per category, in the order of their ids. */
export function rulesTable(rules: readonly Rule[]): string {
  const rows = (Object.keys(titles) as RuleCategory[]).flatMap((category) =>
    rules
      .filter((rule) => rule.category === category)
      .sort((a, b) => a.id.localeCompare(b.id))
      .map((rule) => `| [${rule.id}](docs/rules/${rule.id}.md) | ${titles[category]} | ${severityOf(rule)} | ${rule.summary} |`),
  );
  return ['| rule | about | default | finds |', '|---|---|---|---|', ...rows].join('\n');
}

function severityOf(rule: Rule): string {
  if (typeof rule.severity === 'string') return rule.severity;
  const { other, ...formats } = rule.severity;
  return [...Object.entries(formats).map(([format, severity]: [string, SeveritySetting]) => `${severity} (${format})`), other].join(', ');
}

/** The text with what stands between the two marker comments replaced. */
export function replaceBetween(text: string, open: RegExp, close: string, content: string): string {
  const start = open.exec(text);
  const from = start === null ? -1 : start.index + start[0].length;
  const to = text.indexOf(close, Math.max(from, 0));
  if (from < 0 || to < 0) throw new Error(`no place between ${String(open)} and ${close}`);
  return `${text.slice(0, from)}\n${content}\n${text.slice(to)}`;
}
