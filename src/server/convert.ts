import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../core/finding';
import { isCustomRule } from '../core/rules/custom';
import type { Positions } from './positions';
import { ruleScheme } from './protocol';
import type { ClientSupport } from './support';

/** Shown as the origin of each diagnostic. */
export const source = 'statewise';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as LSP diagnostic; undefined when its place is not in a reviewed text. */
export function toDiagnostic(finding: Finding, positions: Positions, support: ClientSupport): Diagnostic | undefined {
  const range = positions.range(finding.at);
  if (!range) return undefined;
  const related = support.relatedInformation ? relatedInformation(finding, positions) : [];
  const href =
    finding.link ?? (support.ruleDocuments && !isCustomRule(finding.rule) ? ruleUri(finding.rule) : undefined);
  const faded = support.unnecessaryTag && finding.tags.includes('unnecessary');
  return {
    range,
    severity: severities[finding.severity],
    source,
    code: finding.rule,
    message: finding.message,
    ...(href !== undefined && support.codeDescription && { codeDescription: { href } }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(faded && { tags: [DiagnosticTag.Unnecessary] }),
    data: { notes: finding.notes, ...(finding.component !== undefined && { component: finding.component }) },
  };
}

/** The virtual document that shows a rule's page. */
export function ruleUri(rule: string): string {
  return `${ruleScheme}:/${rule}.md`;
}

function relatedInformation(finding: Finding, positions: Positions): DiagnosticRelatedInformation[] {
  return finding.related.flatMap(({ at, message }) => {
    const location = positions.location(at);
    return location ? [{ location, message }] : [];
  });
}
