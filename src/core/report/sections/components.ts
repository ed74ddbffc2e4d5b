import type { Cell, Section } from '../model';
import { countWords } from '../../query/words';
import type { Component } from '../../model/system';
import { describeGroup } from '../component/describe';
import { holdsOf } from '../keeping';
import { groupAlike } from '../component/alike';
import { paragraph, type SectionKind } from '../section';
import type { Subject } from '../subject';
import { capital, counted, pick } from '../words';

/** From this many components on the table shows only those that matter most. */
const MOST_ROWS = 60;
/** Entries below the table. */
const MOST_ENTRIES = 30;

/** Each component: what class it is of and why, what it keeps, how many run, what was decided. */
export const components: SectionKind = {
  id: 'components',
  title: 'Components',
  notes: [],
  write(subject) {
    if (subject.components.length === 0) return undefined;
    const ordered = inOrder(subject);
    const shown = ordered.slice(0, MOST_ROWS);
    const groups = groupAlike(shown, subject);
    const entries = groups.slice(0, MOST_ENTRIES);
    const left = ordered.length - entries.flat().length;
    return {
      blocks: [
        {
          kind: 'table',
          table: {
            caption:
              shown.length === ordered.length
                ? 'All components: those that hold state first, then by how many stop with them'
                : `The ${shown.length} components that matter most: those that hold state first, then by how many stop with them`,
            columns: [
              { title: 'Component' },
              { title: 'Class' },
              { title: 'Technology' },
              { title: 'Instances' },
              { title: 'Keeps' },
              { title: 'Stop with it', numeric: true },
              { title: 'Open findings', numeric: true },
            ],
            rows: rowsOf(shown, entries, subject),
          },
        },
        ...paragraph(
          left === 0
            ? ''
            : `${capital(counted(left, 'component'))} ${pick(left, 'has', 'have')} no entry below; \`statewise inspect\` shows the evidence for every one.`,
        ),
      ],
      sections: entries.map((group): Section => describeGroup(group, subject)),
    };
  },
};

/** Stateful before stateless, then by what stops with it, then as in the files. */
function inOrder({ components: all, blast }: Subject): readonly Component[] {
  const rank = (component: Component): number => (component.verdict.class === 'stateful' ? 0 : 1);
  const reach = new Map(all.map((component) => [component, blast(component).length]));
  return all.toSorted((a, b) => rank(a) - rank(b) || (reach.get(b) ?? 0) - (reach.get(a) ?? 0));
}

function rowsOf(
  shown: readonly Component[],
  entries: readonly (readonly Component[])[],
  subject: Subject,
): readonly (readonly Cell[])[] {
  const targets = new Map(entries.flatMap((group) => group.map((one) => [one, group[0] ?? one] as const)));
  const open = new Map<string, number>();
  for (const { component } of subject.open)
    if (component !== undefined) open.set(component, (open.get(component) ?? 0) + 1);
  return shown.map((component) => {
    const target = targets.get(component);
    const name = subject.name(component);
    const { class: held, confidence } = component.verdict;
    return [
      target === undefined ? name : { text: name, to: subject.anchor(target) },
      { text: confidence === 'low' ? `${held} ?` : held, tone: held },
      component.technology?.name ?? '–',
      countWords(component.instances) ?? 'unknown',
      kept(component, subject),
      String(subject.blast(component).length),
      String(open.get(component.id) ?? 0),
    ];
  });
}

function kept(component: Component, { system, name }: Subject): string {
  if (component.verdict.class === 'stateful') return holdsOf(component);
  const elsewhere = component.verdict.externalised;
  if (elsewhere === undefined) return '–';
  return system.byId.has(elsewhere) ? `in ${name(elsewhere)}` : `with the client, in a ${elsewhere}`;
}
