import type { Config } from '../core/config';
import type { Finding, Severity } from '../core/finding';
import type { FileReview } from '../workspace/workspace';
import type { Settings } from './protocol';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
const structural = new Set(['yaml-syntax', 'schema']);

/** The mildest severity the editor shows. The preset `review` shows everything. */
export function threshold(settings: Settings, config: Config): Severity {
  return settings.show === 'all' || config.preset === 'review' ? 'hint' : settings.show;
}

/**
 * The findings of a file that the editor draws. While the text has syntax errors those are all there is to say, and
 * beside another YAML server that says them already, nothing.
 */
export function shownFindings(
  reviewed: Extract<FileReview, { status: 'reviewed' }>,
  settings: Settings,
): readonly Finding[] {
  const broken = reviewed.file.problems.length > 0;
  const shown = isShown(settings, reviewed.config);
  return reviewed.findings.filter((finding) => shown(finding) && (!broken || finding.rule === 'yaml-syntax'));
}

/** How many findings the editor draws for each component, by id, whichever file of the system they stand in. */
export function findingsByComponent(
  findings: readonly Finding[],
  settings: Settings,
  config: Config,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { component } of findings.filter(isShown(settings, config)))
    if (component !== undefined) counts.set(component, (counts.get(component) ?? 0) + 1);
  return counts;
}

function isShown(settings: Settings, config: Config): (finding: Finding) => boolean {
  const limit = rank[threshold(settings, config)];
  const structure = showsStructure(settings);
  return ({ accepted, rule, tags, severity }) =>
    accepted === undefined && (structure || !structural.has(rule)) && (tags.length > 0 || rank[severity] <= limit);
}

/** How many findings are not drawn because they are too mild; what is drawn faded is none of them. */
export function countNotes(reviewed: Extract<FileReview, { status: 'reviewed' }>, settings: Settings): number {
  const limit = rank[threshold(settings, reviewed.config)];
  const mild = reviewed.findings.filter(
    ({ accepted, tags, severity }) => accepted === undefined && tags.length === 0 && rank[severity] > limit,
  );
  return mild.length;
}

function showsStructure(settings: Settings): boolean {
  if (settings.schemaFindings !== 'auto') return settings.schemaFindings === 'on';
  return !settings.redHatValidates;
}
