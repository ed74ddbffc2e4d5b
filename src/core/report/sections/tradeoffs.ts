import type { Decision } from '../../decisions/decision';
import type { Component } from '../../model/system';
import { rolesOf, type Roles } from '../roles';
import { motto, paragraph, type SectionKind } from '../section';
import type { Block, Cell, Section } from '../model';
import type { Subject } from '../subject';
import { capital, listed, numeral, pick, together } from '../words';

/** What was traded (N39): growth against consistency, plainness against complexity; from the facts, then as recorded. */
export const tradeoffs: SectionKind = {
  id: 'trade-offs',
  title: 'Trade-offs',
  notes: ['N39'],
  write(subject) {
    if (subject.components.length === 0) return undefined;
    const roles = rolesOf(subject);
    const recorded = subject.system.decisions.filter(({ origin }) => origin === 'decision');
    return {
      blocks: [
        motto('N39'),
        ...paragraph(
          recorded.length > 0 || subject.stateful.length === 0
            ? ''
            : 'No trade-off is recorded in these files; what follows is read from what they set up.',
        ),
      ],
      sections: [
        ...axis('scalability', 'Scalability against consistency', growth(subject, roles), subject),
        ...axis('simplicity', 'Simplicity against complexity', plainness(subject, roles), subject),
        ...written(recorded, subject),
      ],
    };
  },
};

function axis(id: string, title: string, text: string, { prefix }: Subject): readonly Section[] {
  return text === '' ? [] : [{ anchor: `${prefix}trade-offs-${id}`, title, blocks: paragraph(text), sections: [] }];
}

function written(decisions: readonly Decision[], subject: Subject): readonly Section[] {
  if (decisions.length === 0) return [];
  const title = 'As the team recorded them';
  return [{ anchor: `${subject.prefix}trade-offs-recorded`, title, blocks: table(decisions, subject), sections: [] }];
}

function growth({ name, system }: Subject, { lone, copyable, replicating, growing, several }: Roles): string {
  const single = lone.concat(copyable).filter(({ instances }) => instances.max === 1);
  const apart = lone.filter((component) => several.includes(component));
  const leaning = growing.filter(
    ({ verdict }) => verdict.externalised !== undefined && system.byId.has(verdict.externalised),
  );
  return together([
    single.length === 0
      ? undefined
      : `${listed(single.map(name))} ${pick(single.length, 'keeps', 'each keep')} one copy: everybody sees the same, and ${pick(single.length, 'it grows only with the machine it runs', 'they grow only with the machines they run')} on.`,
    apart.length === 0
      ? undefined
      : `${listed(apart.map(name))} may run several times without sharing what ${pick(apart.length, 'it keeps', 'they keep')}: that grows, and different instances may answer differently.`,
    ...replicating.map((component) => copies(component, name)),
    leaning.length === 0
      ? undefined
      : `${listed(leaning.map(name))} ${pick(leaning.length, 'grows', 'grow')} by number and ${pick(leaning.length, 'leaves', 'leave')} it to ${listed([...new Set(leaning.map(({ verdict }) => name(verdict.externalised ?? '')))])} to be right.`,
  ]);
}

function copies({ declared, ...component }: Component, name: Subject['name']): string {
  const who = name(component.id);
  switch (declared?.consistency?.text) {
    case 'strong':
      return `${who} has copies that agree before it answers: consistent, and slower or silent while they cannot.`;
    case 'eventual':
      return `${who} has copies that agree in the end: it grows and goes on, and may answer with what was true a moment ago.`;
    default:
      return `${who} copies its state among instances; how far a copy may lag behind, the files do not say.`;
  }
}

function plainness({ name, stateful, stateless, singles }: Subject, { pinned, sessionStores }: Roles): string {
  const owners = [
    ...new Set(
      sessionStores.flatMap(({ entrusted }) =>
        (entrusted ?? []).filter(({ what }) => what === 'sessions').map(({ by }) => by),
      ),
    ),
  ];
  return together([
    stateless.length === 0
      ? undefined
      : `${capital(numeral(stateless.length))} ${pick(stateless.length, 'component is', 'components are')} kept simple, with nothing in ${pick(stateless.length, 'it', 'them')} to back up or restore.`,
    stateful.length === 0
      ? undefined
      : `The price of ${listed(stateful.map(name))} is backup, failover and care with every roll-out.`,
    owners.length === 0
      ? undefined
      : `${listed(owners.map(name))} ${pick(owners.length, 'takes', 'take')} on a session store (${listed(sessionStores.map(name))}), one part more, so that any instance can answer.`,
    pinned.length === 0
      ? undefined
      : `Tying clients to ${listed(pinned.map(name))} saves a session store and costs even load, and on a lost instance the context of its clients.`,
    singles.length === 0
      ? undefined
      : `Running ${listed(singles.map(name))} once is the plainest set-up, paid with an outage whenever ${pick(singles.length, 'its', 'an')} instance is replaced.`,
  ]);
}

function table(decisions: readonly Decision[], subject: Subject): readonly Block[] {
  return [
    {
      kind: 'table',
      table: {
        caption: 'What each choice was made for, and at which price',
        columns: ['About', 'Choice', 'Gains', 'Costs', 'Instead of', 'Look again'].map((title) => ({ title })),
        rows: decisions.map((decision): readonly Cell[] => [
          listed(decision.about.map(({ text }) => subject.name(text))),
          choice(decision),
          listed(decision.gains.map(({ text }) => plainWords(text))) || 'not said',
          listed(decision.costs.map(({ text }) => plainWords(text))) || 'not said',
          listed(decision.alternatives.map(({ text }) => text)) || 'not said',
          decision.until?.text ?? 'no date',
        ]),
      },
    },
  ];
}

function choice({ choice: chosen }: Decision): Cell {
  const text = chosen?.text;
  return text === 'stateful' || text === 'stateless' || text === 'hybrid' ? { text, tone: text } : (text ?? 'not said');
}

/** "harder-to-scale" as people say it. */
function plainWords(word: string): string {
  return word.replace(/-/g, ' ');
}
