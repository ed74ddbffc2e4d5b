import { comparison } from '../../query/comparison';
import { here } from '../comparison/here';
import { rolesOf } from '../roles';
import type { SectionKind } from '../section';

/** Both tables of the notes, row by row, with what each row means in this system. */
export const comparisonSection: SectionKind = {
  id: 'comparison',
  title: 'Stateful and stateless, here',
  notes: comparison.flatMap(({ notes }) => notes),
  write(subject) {
    if (subject.components.length === 0) return undefined;
    const roles = rolesOf(subject);
    return {
      blocks: [
        {
          kind: 'table',
          table: {
            caption: 'What the two designs mean in general, and which components they concern in this system',
            columns: [{ title: 'Aspect' }, { title: 'Stateful' }, { title: 'Stateless' }, { title: 'In this system' }],
            rows: comparison.map(({ id, aspect, stateful, stateless, notes }) => [
              `${aspect} (${notes.join(', ')})`,
              stateful,
              stateless,
              here[id](subject, roles),
            ]),
          },
        },
      ],
    };
  },
};
