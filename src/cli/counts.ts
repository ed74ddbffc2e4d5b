import type { Component } from '../core/model/system';
import type { ReviewedSystem } from '../workspace/workspace';
import type { Report } from './report';

/** The numbers of a report. */
export interface Counts {
  readonly files: number;
  readonly systems: number;
  readonly components: number;
  readonly stateful: number;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
  readonly accepted: number;
  /** Findings that the baseline holds; they are in no other number. */
  readonly baselined: number;
}

/** The components of a system that stand in the files asked for. */
export function reportedComponents(system: ReviewedSystem): readonly Component[] {
  return system.system.components.filter(({ at }) => system.reported.includes(at.file));
}

/** Counts findings by severity, accepted ones apart. */
export function count(report: Report): Counts {
  const components = report.systems.flatMap(reportedComponents);
  const unaccepted = report.rows.filter(({ finding }) => finding.accepted === undefined);
  const open = unaccepted.filter(({ baselined }) => baselined !== true);
  const of = (severity: string): number => open.filter(({ finding }) => finding.severity === severity).length;
  return {
    files: new Set(report.systems.flatMap(({ reported }) => reported)).size,
    systems: report.systems.length,
    components: components.length,
    stateful: components.filter(({ verdict }) => verdict.class === 'stateful').length,
    error: of('error'),
    warning: of('warning'),
    information: of('information'),
    hint: of('hint'),
    accepted: report.rows.length - unaccepted.length,
    baselined: unaccepted.length - open.length,
  };
}
