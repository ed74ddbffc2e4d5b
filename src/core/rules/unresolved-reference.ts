import { defineRule } from './rule';
import { findingsOf } from './shared/problems';

export default defineRule({
  id: 'unresolved-reference',
  category: 'structure',
  severity: { native: 'error', compose: 'warning', kubernetes: 'off', other: 'warning' },
  notes: [],
  summary: 'A name leads to no component, so the review misses a link or a decision.',
  messages: { problem: '{message}' },
  check: ({ system }) => findingsOf(system, 'unresolved-reference'),
});
