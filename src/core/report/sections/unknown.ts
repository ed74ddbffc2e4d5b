import { followedLinks } from '../../graph/followed';
import { groupsBy } from '../../grouping';
import type { Component } from '../../model/system';
import { fateOf } from '../keeping';
import { list, type SectionKind } from '../section';
import type { Subject } from '../subject';
import { capital, counted, listed, open, pick } from '../words';

/** What no file told, so that nobody takes silence for an answer. */
export const unknown: SectionKind = {
  id: 'unknown',
  title: 'What the files do not say',
  notes: [],
  write(subject) {
    const items = [
      ...unread(subject),
      ...entries(subject),
      ...counts(subject),
      ...classes(subject),
      ...fates(subject),
      ...programs(subject),
      ...links(subject),
    ];
    return items.length === 0 ? undefined : { blocks: list(items) };
  },
};

function unread({ system, open: findings, place }: Subject): readonly string[] {
  const broken = findings.filter(({ rule }) => rule === 'yaml-syntax');
  const astray = findings.filter(({ rule }) => rule === 'unresolved-reference');
  return [
    ...(system.partial
      ? [
          broken.length === 0
            ? 'A file that belongs to the system could not be read, so components and links may be missing.'
            : `${capital(counted(new Set(broken.map(({ at }) => at.file)).size, 'file'))} could not be read to the end (${listed(
                broken.map(({ at }) => place(at)),
                3,
              )}), so components and links may be missing.`,
        ]
      : []),
    ...(astray.length === 0
      ? []
      : [
          `${capital(counted(astray.length, 'reference'))} ${pick(astray.length, 'leads', 'lead')} to something that is not in the files: ${listed(astray.map(({ at }) => place(at)))}.`,
        ]),
  ];
}

function entries({ system, components }: Subject): readonly string[] {
  return system.availability.assumedEntries && components.length > 0
    ? ['Where users come in. Who depends on what at a single point of failure is therefore an assumption.']
    : [];
}

function counts({ components, name }: Subject): readonly string[] {
  const open_ = components.filter(({ instances }) => instances.min === null || instances.max === null);
  return groupsBy(open_, ({ instances }) => instances.source).map((group) => {
    const source = group[0]?.instances.source ?? '';
    return `How many instances of ${listed(group.map(name))} run${source === '' ? '' : ` (${open(source)})`}.`;
  });
}

function classes({ components, name }: Subject): readonly string[] {
  const unsure = components.filter(({ verdict }) => verdict.confidence === 'low');
  const silent = unsure.filter(({ verdict }) => verdict.evidence.every(({ weight }) => weight === 0));
  const torn = unsure.filter((component) => !silent.includes(component));
  return [
    ...(silent.length === 0
      ? []
      : [
          `Whether ${listed(silent.map(name))} ${pick(silent.length, 'keeps', 'keep')} state: nothing speaks for it, so ${pick(silent.length, 'it is', 'they are')} taken for stateless.`,
        ]),
    ...(torn.length === 0
      ? []
      : [
          `Whether ${listed(torn.map(name))} really ${pick(torn.length, 'is', 'are')} what the table says: the evidence is thin or contradicts itself.`,
        ]),
  ];
}

function fates({ stateful, name }: Subject): readonly string[] {
  const unsure = stateful.filter((component) => fateOf(component) === 'unknown');
  return unsure.length === 0
    ? []
    : [
        `Whether what ${listed(unsure.map(name))} ${pick(unsure.length, 'keeps', 'keep')} survives the replacement of an instance.`,
      ];
}

/** Own code can remember anything without a setting that shows it. */
function programs({ components, name, system }: Subject): readonly string[] {
  if (system.kind === 'native') return [];
  const own = components.filter(({ technology, lifecycle }) => technology === undefined && lifecycle === 'service');
  return own.length === 0
    ? []
    : [
        `What the code of ${listed(own.map((one: Component) => name(one)))} remembers: only settings and storage were looked at, no program.`,
      ];
}

function links({ system, name }: Subject): readonly string[] {
  const guessed = followedLinks(system.components, system.links).filter(({ strength }) => strength === 'assumed');
  const shown = guessed.map(({ from, to }) => `${name(from)} → ${name(to)}`);
  return guessed.length === 0
    ? []
    : [
        `Whether ${pick(guessed.length, 'this link exists', 'these links exist')}, which no setting states: ${listed([...new Set(shown)], 6)}.`,
      ];
}
