import { defineRule } from './rule';
import { findingsOf } from './shared/problems';

export default defineRule({
  id: 'duplicate-component',
  category: 'structure',
  severity: { native: 'error', other: 'warning' },
  notes: [],
  summary: 'Two components of one system have the same name, so one of them is not read.',
  messages: { problem: '{message}' },
  check: ({ system }) => findingsOf(system, 'duplicate-component'),
});
