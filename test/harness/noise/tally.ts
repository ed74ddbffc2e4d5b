import type { Finding, Severity } from '../../../src/core/finding';
import type { Component } from '../../../src/core/model/system';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** True for what editor and command line show without being asked. */
export function isLoud({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}

/** One line per rule with its findings by severity, the loudest rule first. */
export function byRule(findings: readonly Finding[]): readonly string[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))].map((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    return { rule, counts: SEVERITIES.map((severity) => own.filter((one) => one.severity === severity).length), own };
  });
  rules.sort((a, b) => b.own.filter(isLoud).length - a.own.filter(isLoud).length || b.own.length - a.own.length);
  return [
    row('rule', SEVERITIES),
    ...rules.map(({ rule, counts }) => row(rule, counts.map(String))),
    row(
      'all',
      SEVERITIES.map((severity) => String(findings.filter((one) => one.severity === severity).length)),
    ),
  ];
}

/** How many components have no finding at warning or above, one, two ...; and how many findings there are per component. */
export function byComponent(components: readonly Component[], findings: readonly Finding[]): readonly string[] {
  const loud = findings.filter(isLoud);
  const counts = components.map(
    ({ id, at }) => loud.filter((finding) => finding.component === id && finding.at.file === at.file).length,
  );
  const most = Math.max(0, ...counts);
  return [
    ...Array.from({ length: most + 1 }, (_, times) => {
      const having = counts.filter((count) => count === times).length;
      return `${String(having).padStart(5)} components with ${times} at warning or above`;
    }),
    `${(findings.length / Math.max(1, components.length)).toFixed(2)} findings of any severity per component`,
  ];
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(34) + cells.map((cell) => cell.padStart(12)).join('');
}
