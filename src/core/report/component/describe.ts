import type { Component } from '../../model/system';
import { failureWords } from '../../query/failure';
import { decisionsAbout } from '../../query/facts/decisions';
import { countWords, statesWords } from '../../query/words';
import { decisionLine } from '../decision';
import type { Section } from '../model';
import { list, paragraph } from '../section';
import type { Subject } from '../subject';
import { evidenceLines } from './evidence';
import { capital, listed, numeral, open, pick, stopped, together } from '../words';

/** The entry of one component, or of several of which the same is true. */
export function describeGroup(group: readonly Component[], subject: Subject): Section {
  const [first] = group;
  if (first === undefined) return { anchor: '', title: '', blocks: [], sections: [] };
  const alone = group.length === 1;
  return {
    anchor: subject.anchor(first),
    title: listed(group.map(subject.name), 6),
    blocks: [
      ...paragraph(
        together([classSentence(first, alone), instancesSentence(first, alone), ...failure(first, alone, subject)]),
      ),
      ...paragraph(together([stateSentence(first, alone, subject), ...futilePins(first)])),
      ...paragraph(first.verdict.evidence.length === 0 ? noEvidence(alone) : ''),
      ...list([
        ...evidenceLines(group, subject),
        ...decisionsAbout(subject.system, first).map((decision) => decisionLine(decision, subject)),
      ]),
    ],
    sections: [],
  };
}

function classSentence({ verdict, technology, kind, lifecycle, format }: Component, alone: boolean): string {
  const what = technology?.name ?? (format === 'native' || kind !== 'service' ? `\`${kind}\`` : undefined);
  const described = [what, rhythms[lifecycle]].filter((part) => part !== undefined).join(', ');
  const beginning = `${capital(verdict.class)} with ${verdict.confidence} confidence${alone ? '' : ', each of them'}`;
  return described === '' ? `${beginning}.` : `${beginning}: ${described}.`;
}

const rhythms: Readonly<Record<Component['lifecycle'], string | undefined>> = {
  service: undefined,
  'one-shot': 'runs to its end once',
  scheduled: 'started by the clock',
  'per-node': 'one per machine',
};

function instancesSentence({ instances }: Component, alone: boolean): string {
  const count = countWords(instances);
  const source = instances.source === '' ? '' : ` (${open(instances.source)})`;
  if (count === undefined) return `How many instances run is left open${source}.`;
  const each = alone ? '' : ' each';
  const number = /^\d+$/.test(count) ? numeral(Number(count)) : count;
  return `${capital(number)} ${count === '1' ? 'instance runs' : 'instances run'}${each}${source}.`;
}

/** Why one instance is a single point of failure or is none, unless its count said so, and what stops when all are gone. */
function failure(component: Component, alone: boolean, subject: Subject): readonly string[] {
  const reach = subject.system.availability.of.get(component.id);
  if (reach === undefined) return [];
  const way = (path: readonly string[]): string => (alone ? path.map(subject.name).join(' → ') : 'to them');
  const counted = reach.reason === 'several' || reach.reason === 'unknown-count';
  const words = counted ? [] : [`${failureWords(component, reach, way)}.`];
  const names = alone ? subject.blast(component).map(subject.name) : [];
  if (names.length === 0) return words;
  const stopping = `${listed(names)} ${pick(names.length, 'stops', 'stop')}`;
  return [
    ...words,
    reach.spof
      ? `${stopping} with it.`
      : `Without ${component.instances.max === 1 ? 'it' : 'any of them'}, ${stopping}.`,
  ];
}

function stateSentence({ verdict }: Component, alone: boolean, { system, name }: Subject): string {
  if (verdict.class === 'stateful')
    return `${alone ? 'It' : 'Each of them'} keeps ${statesWords(verdict.state.slice(0, 3))}.`;
  const elsewhere = verdict.externalised;
  // Where the evidence names the store, saying it again adds nothing.
  if (elsewhere === undefined || verdict.evidence.some(({ says, notes }) => notes.includes('N34') && says !== ''))
    return '';
  return system.byId.has(elsewhere)
    ? `What must last is in ${name(elsewhere)}.`
    : `State is left with the client, in a ${elsewhere}.`;
}

/** A pin is evidence and stands there; that it does not do what it is meant to does not. */
function futilePins({ pins }: Component): readonly string[] {
  return pins.flatMap(({ says, to, undone }) =>
    undone === undefined
      ? []
      : [
          `${capital(open(says))} is meant to tie each client to one ${to}, but ${stopped(undone.charAt(0).toLowerCase() + undone.slice(1))}`,
        ],
  );
}

function noEvidence(alone: boolean): string {
  return `Nothing in the files speaks for state, so ${alone ? 'it is' : 'they are'} taken for stateless until somebody knows better.`;
}
