import { cite } from '../../query/markdown';
import { redact } from '../../redact';
import {
  rankFailures,
  simulate,
  timesUnsaid,
  withoutTime,
  zonesOf,
  type Failure,
  type Outcome,
  type Ranked,
} from '../../scenario';
import { holdings } from '../keeping';
import type { Cell, Section } from '../model';
import { list, motto, paragraph, type SectionKind } from '../section';
import { slug } from '../slug';
import type { Subject } from '../subject';
import { stopped } from '../words';

/** Rows of the ranking. */
const MOST_ROWS = 10;
/** Losses of a component that are told at length. */
const MOST_LOSSES = 3;
/** Of these, losses of components that hold state. */
const MOST_STATEFUL = 2;
/** Journeys told in one scenario. */
const MOST_JOURNEYS = 4;

/** How the design comes through failures (N42): which loss costs what, and the worst of them step by step. */
export const failures: SectionKind = {
  id: 'failures',
  title: 'When something fails',
  notes: ['N11', 'N12', 'N21', 'N25', 'N30', 'N42'],
  write(subject) {
    const ranked = rankFailures(subject.system).filter(({ effect }) => effect !== 'holds');
    if (subject.components.length === 0) return undefined;
    if (ranked.length === 0)
      return {
        blocks: [
          motto('N42'),
          ...paragraph('No loss of a component is seen that users would notice or that would cost state.'),
        ],
      };
    const outcomes = chosen(ranked, subject).map((failure) => simulate(subject.system, failure));
    const shared = sharedTimes(outcomes, subject);
    return {
      blocks: [motto('N42'), { kind: 'table', table: ranking(ranked, subject) }, ...paragraph(shared.join(' '))],
      sections: toldOnce(outcomes, subject, shared.length > 0),
    };
  },
};

function ranking(ranked: readonly Ranked[], subject: Subject) {
  const left = ranked.length - MOST_ROWS;
  return {
    caption: `What the loss of a component with all its instances means, the worst first${left > 0 ? `; ${left} more cost less` : ''}`,
    columns: [
      { title: 'Lost' },
      { title: 'What users notice' },
      { title: 'Single point of failure' },
      { title: 'Stop with it', numeric: true },
      { title: 'State that goes' },
    ],
    rows: ranked
      .slice(0, MOST_ROWS)
      .map((one): readonly Cell[] => [
        subject.name(one.component),
        noticed(one, subject),
        one.single ? 'yes' : 'no',
        String(one.blast),
        one.stateAtRisk.length === 0 ? '–' : holdings(one.stateAtRisk),
      ]),
  };
}

function noticed({ effect, lostEntries }: Ranked, { system }: Subject): string {
  const all = system.availability.entries.length;
  switch (effect) {
    case 'breaks':
      if (lostEntries === 0 || all <= 1) return 'no answer';
      return lostEntries === all
        ? `no answer, at any of ${all} entry points`
        : `no answer at ${lostEntries} of ${all} entry points`;
    case 'degrades':
      return 'something is missing or late';
    case 'unknown':
      return 'not known';
    case 'holds':
      return 'nothing';
  }
}

/** The worst losses of either class, to set them side by side; then a split of the network, and a zone. */
function chosen(ranked: readonly Ranked[], { system }: Subject): readonly Failure[] {
  const stateful = ranked.filter(({ component }) => keeps(system, component)).slice(0, MOST_STATEFUL);
  const stateless = ranked.filter(({ component }) => !keeps(system, component));
  const losses = [...stateful, ...stateless.slice(0, MOST_LOSSES - stateful.length)];
  const order = new Map(ranked.map(({ component }, index) => [component, index]));
  const [split] = system.links
    .filter(
      ({ from, to, required, mode }) =>
        required && mode === 'sync' && from !== to && order.has(to) && keeps(system, to),
    )
    .toSorted((a, b) => (order.get(a.to) ?? 0) - (order.get(b.to) ?? 0));
  const [zone] = zonesOf(system);
  return [
    ...losses.map(({ component }): Failure => ({ kind: 'component', component })),
    ...(split === undefined ? [] : [{ kind: 'partition' as const, between: [split.from, split.to] as const }]),
    ...(zone === undefined ? [] : [{ kind: 'zone' as const, zone }]),
  ];
}

function keeps({ byId }: Subject['system'], id: string): boolean {
  return byId.get(id)?.verdict.class === 'stateful';
}

/** How long it takes until things are back, of all failures at once where it is not said of several. */
function sharedTimes(outcomes: readonly Outcome[], { system }: Subject): readonly string[] {
  const open = outcomes
    .map(({ failure, recovery }) => withoutTime(system, failure, recovery))
    .filter(({ length }) => length > 0);
  if (open.length < 2) return [];
  return outcomes.some(({ recovery }) => recovery.some(({ time }) => time !== undefined))
    ? timesUnsaid(system, [...new Set(open.flat())])
    : ['The files do not say how long recovery from any of these losses takes.'];
}

/** One section per failure; what the files do not say of several is said with the first, or before all of them. */
function toldOnce(outcomes: readonly Outcome[], subject: Subject, timesSaid: boolean): readonly Section[] {
  const said = new Set<string>();
  return outcomes.map((outcome) => {
    const { failure, recovery } = outcome;
    if (timesSaid)
      for (const time of timesUnsaid(subject.system, withoutTime(subject.system, failure, recovery)))
        said.add(redact(time));
    const unknowns = outcome.unknowns.filter((unknown) => !said.has(unknown));
    for (const unknown of unknowns) said.add(unknown);
    return told({ ...outcome, unknowns }, subject);
  });
}

function told(outcome: Outcome, subject: Subject): Section {
  const ways = waysOf(outcome);
  return {
    anchor: `${subject.prefix}failure-${slug(outcome.title)}`,
    title: outcome.title,
    // Where one journey is cut, its own sentence says more than the summary.
    blocks: [...paragraph(ways.length === 1 ? '' : stopped(outcome.summary)), ...list([...ways, ...steps(outcome)])],
    sections: [],
  };
}

function waysOf({ journeys }: Outcome): readonly string[] {
  return journeys
    .filter(({ way, effect }) => way.length > 0 && effect !== 'holds')
    .slice(0, MOST_JOURNEYS)
    .map(({ says }) => says);
}

function steps({ state, recovery, contrast, consistency, unknowns }: Outcome): readonly string[] {
  const items = [
    ...state.map(({ says }) => says),
    ...recovery.map(({ says }) => says),
    ...[...contrast, ...consistency].map(({ says, notes }) => `${says}${cite(notes)}`),
    ...unknowns,
  ];
  return [...new Set(items)];
}
