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
  const limit = rank[threshold(settings, reviewed.config)];
  const structure = showsStructure(settings);
  return reviewed.findings.filter((finding) => {
    if (finding.accepted) return false;
    if (broken && finding.rule !== 'yaml-syntax') return false;
    if (structural.has(finding.rule) && !structure) return false;
    return finding.tags.length > 0 || rank[finding.severity] <= limit;
  });
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
