import { defineRule } from './rule';
import { findingsOf } from './shared/problems';

export default defineRule({
  id: 'schema',
  category: 'structure',
  severity: 'error',
  notes: [],
  summary: 'An architecture file uses a key or a value that the format does not have.',
  messages: { problem: '{message}' },
  check: ({ system }) => findingsOf(system, 'schema'),
});
