import { bySeverities } from './figures';
import type { Section } from './model';
import type { Subject } from './subject';
import { capital, counted, listed, pick, together } from './words';

/** All systems at a glance, before their chapters. */
export function overview(subjects: readonly Subject[]): Section {
  return {
    anchor: 'overview',
    title: 'Overview',
    blocks: [
      { kind: 'paragraph', text: summary(subjects) },
      {
        kind: 'table',
        table: {
          caption: 'The systems of this review; each has a chapter of its own',
          columns: [
            { title: 'System' },
            { title: 'Verdict' },
            { title: 'Components', numeric: true },
            { title: 'Hold state', numeric: true },
            { title: 'Single points of failure', numeric: true },
            { title: 'Errors', numeric: true },
            { title: 'Warnings', numeric: true },
            { title: 'Accepted', numeric: true },
          ],
          rows: subjects.map(({ title, prefix, system, components, stateful, singles, open, accepted }) => {
            const { error, warning } = bySeverities(open);
            return [
              { text: title, to: `${prefix}chapter` },
              { text: system.verdict, tone: system.verdict },
              ...[components.length, stateful.length, singles.length, error, warning, accepted.length].map(String),
            ];
          }),
        },
      },
    ],
    sections: [],
  };
}

function summary(subjects: readonly Subject[]): string {
  const errors = subjects.reduce((sum, { open }) => sum + bySeverities(open).error, 0);
  const warnings = subjects.reduce((sum, { open }) => sum + bySeverities(open).warning, 0);
  const worst = subjects
    .filter(({ open }) => open.some(({ severity }) => severity === 'error'))
    .map(({ title }) => title);
  const found = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return together([
    `${capital(counted(subjects.length, 'system'))} were reviewed.`,
    found.length === 0
      ? 'None has anything open at warning or above.'
      : `${capital(listed(found))} ${pick(errors + warnings, 'is', 'are')} open.`,
    worst.length === 0 ? undefined : `The ${pick(errors, 'error is', 'errors are')} in ${listed(worst)}.`,
  ]);
}
