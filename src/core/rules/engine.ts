import { applyDecisions } from '../decisions/apply';
import type { Finding, RawFinding } from '../finding';
import { compareSpans } from '../model/span';
import type { System } from '../model/system';
import type { ReviewOptions } from '../options';
import { cleanFinding } from '../secrets';
import { lazyFixes } from './lazyFixes';
import type { Rule, RuleContext } from './rule';
import { optionsOf } from './options';
import { effectiveSeverity } from './severity';
import { isInScope } from './scope';
import { silence } from './silence';

/** Runs rules over a system: grading, one cause one finding, acceptances, order. */
export function runRules(
  rules: readonly Rule[],
  system: System,
  options: ReviewOptions,
  text: (file: string) => string,
): readonly Finding[] {
  const base = { system, config: options.config, today: options.today, text, findings: [], uses: [] };
  const first = collect(
    rules.filter((rule) => rule.stage === undefined),
    base,
    options,
  );
  const { spoken, silenced } = silence(first);
  const known = new Set(rules.map((rule) => rule.id));
  const applied = applyDecisions(spoken, system.decisions, options.today, known, silenced);
  const second = collect(
    rules.filter((rule) => rule.stage === 'decisions'),
    { ...base, findings: applied.findings, uses: applied.uses },
    options,
  );
  const settled = applyDecisions(second, system.decisions, options.today, known).findings;
  return [...applied.findings, ...settled]
    .map(withoutAdvice)
    .map(cleanFinding)
    .sort((a, b) => compareSpans(a.at, b.at) || compareTexts(a.rule, b.rule) || compareTexts(a.message, b.message));
}

/** What somebody decided to live with is not changed: the edit would leave the decision behind without its matter. */
function withoutAdvice(finding: Finding): Finding {
  return finding.accepted === undefined ? finding : { ...finding, fixes: [] };
}

/** By code units: the order must not depend on the machine's language. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function collect(
  rules: readonly Rule[],
  context: Omit<RuleContext, 'options'>,
  options: ReviewOptions,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (!isInScope(rule.category, context.system.kind)) continue;
    if (context.config.rules.get(rule.id) === 'off' && context.config.overrides.length === 0) continue;
    try {
      for (const raw of rule.check({ ...context, options: optionsOf(rule, context.config) })) {
        const severity = effectiveSeverity(rule, raw, context.system.kind, context.config);
        if (severity !== 'off') findings.push(complete(rule, raw, severity, options.onError));
      }
    } catch (error) {
      options.onError?.(rule.id, error);
      const at = context.system.components[0]?.at ?? { file: context.system.files[0] ?? '', start: 0, end: 1 };
      findings.push(internal(rule, at));
    }
  }
  return findings;
}

function complete(
  rule: Rule,
  raw: RawFinding,
  severity: Finding['severity'],
  onError: ReviewOptions['onError'],
): Finding {
  const fixes = lazyFixes(rule.id, raw.fixes, onError);
  return {
    rule: rule.id,
    severity,
    message: fill(rule, raw),
    at: raw.at,
    component: raw.component,
    notes: rule.notes,
    related: raw.related ?? [],
    get fixes() {
      return fixes();
    },
    tags: raw.tags ?? [],
    accepted: undefined,
    ...(rule.link !== undefined && { link: rule.link }),
  };
}

/** Puts the finding's values into its message; a placeholder without a value is a mistake in the rule. */
function fill(rule: Rule, raw: RawFinding): string {
  const template = rule.messages[raw.message];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message "${raw.message}"`);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = raw.data?.[name];
    if (value === undefined) throw new Error(`rule ${rule.id}, message "${raw.message}": no value for {${name}}`);
    return String(value);
  });
}

/** A rule that threw: one finding that says so, while the others go on. */
function internal(rule: Rule, at: Finding['at']): Finding {
  return {
    rule: 'internal',
    severity: 'information',
    message: `The rule \`${rule.id}\` failed on this file and was skipped; the log holds the details, please report it.`,
    at,
    component: undefined,
    notes: [],
    related: [],
    fixes: [],
    tags: [],
    accepted: undefined,
  };
}
