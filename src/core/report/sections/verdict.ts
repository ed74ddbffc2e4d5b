import type { Component } from '../../model/system';
import { bySeverities, figuresOf } from '../figures';
import { fateOf } from '../keeping';
import { list, paragraph, type SectionKind } from '../section';
import { firstSteps } from '../steps';
import type { Subject } from '../subject';
import { capital, counted, listed, numeral, pick, together } from '../words';

/** Things to do that are named at the top; the rest is among the findings. */
const FIRST_STEPS = 3;

/** What a manager takes home: the kind of design, what its failure costs, and what to do first. */
export const verdict: SectionKind = {
  id: 'verdict',
  title: 'Verdict',
  notes: [],
  write(subject) {
    if (subject.components.length === 0)
      return { blocks: paragraph('The files describe no component, so there is nothing to judge.') };
    const steps = firstSteps(subject, FIRST_STEPS);
    return {
      blocks: [
        ...paragraph(together([design(subject), keeping(subject), setting(subject)])),
        ...paragraph(together([entries(subject), exposure(subject)])),
        ...paragraph(standing(subject)),
        { kind: 'numbers', numbers: figuresOf(subject) },
        ...(steps.length === 0 ? [] : paragraph(steps.length === 1 ? 'To do first:' : 'To do first, in this order:')),
        ...list(steps, steps.length > 1),
      ],
    };
  },
};

function design({ system, called, components, stateful, name }: Subject): string {
  const all = components.length;
  const held = stateful.length;
  if (held === 0)
    return all === 1
      ? `${called} is stateless: its one component keeps nothing that an empty replacement would lack.`
      : `${called} is stateless: none of its ${numeral(all)} components keeps anything that an empty replacement would lack.`;
  const names = listed(stateful.map(name));
  const rest = all - held;
  if (rest === 0)
    return `${called} is stateful: ${all === 1 ? `its one component, ${names}, holds state` : `all ${numeral(all)} components hold state (${names})`}.`;
  const which = `${numeral(held)} of its ${numeral(all)} components ${pick(held, 'holds', 'hold')} state (${names})`;
  const others = rest === 1 ? 'the other one' : `the other ${numeral(rest)}`;
  return system.verdict === 'hybrid'
    ? `${called} is a hybrid: ${which}, ${others} ${pick(rest, 'keeps nothing itself', 'keep nothing themselves')}.`
    : `${called} is stateful: ${which}, and ${others} ${pick(rest, 'serves', 'serve')} no requests of users.`;
}

/** What would be gone with an instance; what survives needs no alarm. */
function keeping({ stateful, name }: Subject): string {
  const losing = stateful.filter((component) => fateOf(component) === 'lost');
  const unsure = stateful.filter((component) => fateOf(component) === 'unknown');
  const all = losing.length + unsure.length === 0;
  if (stateful.length === 0) return '';
  if (all)
    return `What ${stateful.length === 1 ? `${listed(stateful.map(name))} keeps` : `those ${numeral(stateful.length)} keep`} survives the replacement of an instance.`;
  if (losing.length === 0)
    return `Whether what ${listed(unsure.map(name))} ${pick(unsure.length, 'keeps', 'keep')} survives a replacement, the files do not say.`;
  const who =
    losing.length === stateful.length && losing.length > 1
      ? `those ${numeral(losing.length)}`
      : listed(losing.map(name));
  return `What ${who} ${losing.length === 1 ? 'keeps' : 'keep'} is gone whenever an instance is replaced.`;
}

function setting({ system }: Subject): string {
  const host = 'All of it runs on one host, so whatever the file arranges, losing that machine loses the service.';
  const purpose = system.purpose === 'example' ? 'examples' : 'a set-up for development';
  const milder = `The files look like ${purpose}, so risks of loss are rated milder than they would be in operation.`;
  return together([
    system.compose?.kind === 'single-host' ? host : undefined,
    system.purpose === undefined ? undefined : milder,
    system.partial ? 'Not everything could be read, so this verdict is about what could.' : undefined,
  ]);
}

function entries({ system, name }: Subject): string {
  const { entries: ids, assumedEntries } = system.availability;
  if (assumedEntries || ids.length === 0)
    return 'No file shows where users come in, so each component that answers requests is taken for an entry point.';
  return `Users come in at ${listed(ids.map(name))}.`;
}

function exposure(subject: Subject): string {
  const { singles, name, system } = subject;
  if (singles.length === 0) return 'No component is seen whose single instance they could not do without.';
  const unseen = singles.filter(({ id }) => system.availability.of.get(id)?.reason === 'unknown-callers');
  return together([
    onTheWay(
      singles.filter((component) => !unseen.includes(component)),
      subject,
    ),
    unseen.length === 0
      ? undefined
      : `No file shows whose requests need ${listed(unseen.map(name))}, which ${pick(unseen.length, 'runs', 'run')} once, so ${pick(unseen.length, 'it is', 'they are')} taken to be needed.`,
  ]);
}

/** Those whose single instance stands on a way that the files show. */
function onTheWay(singles: readonly Component[], { components, name, blast }: Subject): string | undefined {
  const [only, ...more] = singles;
  if (only === undefined) return undefined;
  if (more.length === 0)
    return `They depend on ${name(only)}, which runs once: when it fails, ${taken(blast(only).map(name)) || 'their requests fail'}.`;
  const which =
    singles.length === components.length
      ? `each of the ${numeral(singles.length)} components`
      : `each of ${listed(singles.map(name))}`;
  const widest = widestOf(singles, blast);
  const reach =
    widest === undefined
      ? ''
      : ` ${name(widest)} has the widest reach: when it fails, ${taken(blast(widest).map(name))}.`;
  return `${capital(which)} runs once and stands on the way of their requests, so losing any one of them interrupts users.${reach}`;
}

function taken(names: readonly string[]): string {
  return names.length === 0 ? '' : `${listed(names, 4)} ${pick(names.length, 'stops', 'stop')} with it`;
}

function widestOf(singles: readonly Component[], blast: Subject['blast']): Component | undefined {
  const [first] = singles.toSorted((a, b) => blast(b).length - blast(a).length);
  return first !== undefined && blast(first).length > 0 ? first : undefined;
}

function standing({ open, accepted }: Subject): string {
  const { error, warning, information, hint } = bySeverities(open);
  const notes = information + hint;
  const grave = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
  ];
  const milder = notes === 0 ? '' : ` beside ${counted(notes, 'milder note')}`;
  const number = error + warning;
  const first =
    number > 0
      ? `${capital(listed(grave))} ${pick(number, 'is', 'are')} open${milder}`
      : notes === 0
        ? 'No finding is open'
        : `Nothing is open at warning or above, only ${counted(notes, 'milder note')}`;
  const rest =
    accepted.length === 0
      ? ''
      : `; ${counted(accepted.length, 'finding')} ${pick(accepted.length, 'was', 'were')} accepted with a reason`;
  return `${first}${rest}.`;
}
