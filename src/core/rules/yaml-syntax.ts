import { defineRule } from './rule';
import { findingsOf } from './shared/problems';

export default defineRule({
  id: 'yaml-syntax',
  category: 'structure',
  severity: 'error',
  notes: [],
  summary: 'The file is not valid YAML, so nothing in it can be reviewed with certainty.',
  messages: { problem: '{message}' },
  check: ({ system }) => findingsOf(system, 'yaml-syntax'),
});
