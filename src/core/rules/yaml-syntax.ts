import type { RawFinding } from '../finding';
import { defineRule } from './rule';
import { clause } from './shared/clause';
import { findingsOf } from './shared/problems';

export default defineRule({
  id: 'yaml-syntax',
  category: 'structure',
  severity: 'error',
  notes: [],
  summary: 'The file is not valid YAML, so nothing in it can be reviewed with certainty.',
  messages: {
    problem: '{message}',
    at: 'The YAML breaks at `{near}`: {message}.',
  },
  *check({ system, text }) {
    for (const finding of findingsOf(system, 'yaml-syntax')) yield placed(finding, text(finding.at.file));
  },
});

/** The parser speaks of tokens in general; the words at the place say which one it means. */
function placed(finding: RawFinding, text: string): RawFinding {
  const says = String(finding.data?.['message'] ?? '');
  const line = text.slice(finding.at.start, finding.at.end).split(/\r?\n/)[0]?.trim() ?? '';
  const near = line.length > 30 ? `${line.slice(0, 30).trimEnd()}…` : line;
  if (says.includes('`') || near === '' || near.includes('`')) return finding;
  return { ...finding, message: 'at', data: { near, message: clause(says) } };
}
