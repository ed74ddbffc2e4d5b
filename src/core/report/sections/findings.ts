import type { Severity } from '../../finding';
import { rules } from '../../rules';
import { groupFindings, type FindingGroup } from '../groups';
import type { Block, Section } from '../model';
import type { SectionKind } from '../section';
import { severities } from '../severity';
import type { Subject } from '../subject';
import { capital, counted, listed, numeral } from '../words';

/** Rows of one severity; more are counted. */
const MOST_ROWS = 40;
/** Places named in one row. */
const MOST_PLACES = 3;

const headings: Readonly<Record<Severity, { readonly title: string; readonly caption: string }>> = {
  error: { title: 'Errors', caption: 'What is wrong as it stands' },
  warning: { title: 'Warnings', caption: 'What will hurt, and what to do about it' },
  information: { title: 'To know', caption: 'What is worth knowing, and may be fine' },
  hint: { title: 'Small things', caption: 'What could be tidier' },
};

/** What nobody accepted, by severity: where it is and what to do. */
export const findings: SectionKind = {
  id: 'findings',
  title: 'Open findings',
  notes: [],
  write(subject) {
    if (subject.components.length === 0 && subject.open.length === 0) return undefined;
    const sections = severities.flatMap((severity) => ofSeverity(severity, subject));
    if (sections.length === 0)
      return { blocks: [{ kind: 'paragraph', text: 'Nothing is open: no rule has anything to add to this design.' }] };
    return { blocks: [], sections };
  },
};

function ofSeverity(severity: Severity, subject: Subject): readonly Section[] {
  const groups = groupFindings(
    subject.open.filter((finding) => finding.severity === severity),
    subject,
  );
  if (groups.length === 0) return [];
  const { title, caption } = headings[severity];
  const blocks: Block[] = [
    {
      kind: 'table',
      table: {
        caption,
        columns: [{ title: 'About' }, { title: 'What, and what to do' }, { title: 'Where' }, { title: 'Rule' }],
        rows: groups.slice(0, MOST_ROWS).map((group) => row(group, severity, subject)),
      },
    },
  ];
  const left = groups.length - MOST_ROWS;
  if (left > 0)
    blocks.push({
      kind: 'paragraph',
      text: `${capital(counted(left, 'more', 'more'))} of this kind are listed by \`statewise check --min-severity ${severity}\`.`,
    });
  return [{ anchor: `${subject.prefix}findings-${severity}`, title, blocks, sections: [] }];
}

function row(group: FindingGroup, severity: Severity, subject: Subject) {
  const places = group.findings.map(({ at }) => subject.place(at));
  return [
    { text: about(group, subject), tone: severity },
    group.says + repeated(group, subject),
    listed([...new Set(places)], MOST_PLACES),
    `\`${group.rule}\``,
  ];
}

function about({ findings: all, rule }: FindingGroup, { name }: Subject): string {
  const names = [...new Set(all.flatMap(({ component }) => (component === undefined ? [] : [name(component)])))];
  if (names.length > 0) return listed(names, 8);
  return rules.find(({ id }) => id === rule)?.category === 'decisions' ? 'a decision' : 'the files';
}

/** A message names the first of several components; the others are in the first column. */
function repeated({ findings: all, says }: FindingGroup, { name }: Subject): string {
  const [first, ...others] = all;
  if (first?.component === undefined || others.length === 0 || says.includes(' For example: ')) return '';
  const names = [...new Set(others.flatMap(({ component }) => (component === undefined ? [] : [name(component)])))];
  const rest = names.filter((one) => one !== name(first.component ?? ''));
  if (rest.length === 0) return '';
  return ` The same is true of ${rest.length > 3 ? `the other ${numeral(rest.length)}` : listed(rest)}.`;
}
