import type { Arrival, Lack } from '../graph/failureGraph';
import { isPinned } from '../rules/shared/pins';
import type { Loss } from './loss';
import { componentIn, type Scene } from './scene';
import type { Affected } from './types';
import { agree, capitalised, others, part, quoted, quotedList, source } from './words';

/** The components that the failure reaches, nearest first, each with the link that carries it there. */
export function affectedBy(scene: Scene): readonly Affected[] {
  const { casualties } = scene;
  const all = [
    ...[...casualties.gone, ...casualties.reduced].map((loss) => failed(scene, loss)),
    ...casualties.stalled.map(({ id }) => stalled(scene, id)),
    ...[...scene.spread.down].flatMap(([id, arrival]) => stopped(scene, id, arrival)),
    ...[...scene.spread.lacking].flatMap(([id, lacks]) => lacking(scene, id, lacks)),
    ...casualties.doubts.map(({ component, why }): Affected => ({
      component: component.id,
      effect: 'unknown',
      via: undefined,
      distance: 0,
      says: why,
    })),
    ...[...scene.doubtful].flatMap(([id, arrival]) => doubtful(scene, id, arrival)),
  ];
  return all
    .filter(({ component }) => componentIn(scene, component)?.kind !== 'client')
    .sort((a, b) => a.distance - b.distance);
}

function failed(scene: Scene, loss: Loss): Affected {
  const { id } = loss.component;
  return { component: id, effect: 'failed', via: undefined, distance: 0, says: loseWords(scene, loss) };
}

function loseWords(scene: Scene, loss: Loss): string {
  const { component, left, cause } = loss;
  const name = quoted(scene.system, component.id);
  const rest = others(loss);
  switch (cause) {
    case 'all':
      return `${name} is gone.${leftWaiting(scene, component.id)}`;
    case 'no-majority':
      return `${capitalised(part(loss))} of ${name} ${agree(loss.lost ?? 1, 'is', 'are')} gone; ${rest} ${left === 1 ? 'is' : 'are'} no majority and ${agree(left ?? 2, 'refuses', 'refuse')} to work.`;
    case 'active':
      return `If the lost instance of ${name} is the active one, no other takes over by itself.`;
    case 'some': {
      const moved = isPinned(component)
        ? ` Clients tied to ${agree(loss.lost ?? 2, 'it', 'them')} are sent to another one.`
        : '';
      const takes = left === undefined ? 'go on' : left === 1 ? 'goes on' : 'go on';
      return `${capitalised(part(loss))} of ${name} ${agree(loss.lost ?? 2, 'is', 'are')} gone; ${rest} ${takes}.${moved}`;
    }
  }
}

/** Work that piles up where a worker takes it from. */
function leftWaiting(scene: Scene, id: string): string {
  if (componentIn(scene, id)?.duty !== 'background') return '';
  const queues = scene.links
    .filter(({ from, to }) => from === id && !scene.spread.down.has(to) && isQueue(scene, to))
    .map(({ to }) => to);
  if (queues.length === 0) return '';
  return ` What it would take from ${quotedList(scene.system, [...new Set(queues)])} waits there.`;
}

/** True for what hands on messages or jobs. */
export function isQueue(scene: Scene, id: string): boolean {
  const component = componentIn(scene, id);
  if (component === undefined) return false;
  return (
    component.kind === 'queue' ||
    component.technology?.role === 'broker' ||
    component.verdict.state.some(({ kind }) => kind === 'queue') ||
    component.entrusted?.some(({ what }) => what === 'jobs') === true
  );
}

function stalled(scene: Scene, id: string): Affected {
  const says = `${quoted(scene.system, id)} runs, but too few members are left for a majority, so it refuses to work.`;
  return { component: id, effect: 'breaks', via: undefined, distance: 1, says };
}

function stopped(scene: Scene, id: string, { via, distance }: Arrival): readonly Affected[] {
  if (via === undefined) return [];
  const { system } = scene;
  const work = componentIn(scene, id)?.duty === 'request' ? 'answer' : 'work';
  const choices = via.anyOf === undefined ? [] : choicesOf(scene, id, via.anyOf);
  const cut = scene.casualties.cut.includes(via);
  const name = quoted(system, id);
  const says =
    choices.length > 1
      ? `${name} has none of ${quotedList(system, choices)} left and cannot ${work}.`
      : cut
        ? `${name} needs ${quoted(system, via.to)}${source(via.evidence)}, which it cannot reach, and cannot ${work}.`
        : `${name} needs ${quoted(system, via.to)}${source(via.evidence)} and cannot ${work}.`;
  return [{ component: id, effect: 'breaks', via, distance, says }];
}

function choicesOf({ links }: Scene, from: string, group: string): readonly string[] {
  return [...new Set(links.filter((link) => link.from === from && link.anyOf === group).map(({ to }) => to))];
}

function lacking(scene: Scene, id: string, lacks: readonly Lack[]): readonly Affected[] {
  const [first] = lacks;
  if (first === undefined) return [];
  const cut = scene.casualties.cut.includes(first.link);
  const distance = cut ? 1 : (scene.spread.down.get(first.link.to)?.distance ?? 0) + 1;
  const says = lacks.map((lack) => lackWords(scene, id, lack));
  return [{ component: id, effect: 'degrades', via: first.link, distance, says: [...new Set(says)].join(' ') }];
}

function lackWords(scene: Scene, id: string, { link, carried, instead }: Lack): string {
  const { system } = scene;
  const from = quoted(system, id);
  const to = quoted(system, link.to);
  const component = componentIn(scene, id);
  if (instead.length > 0)
    return `${from} does without ${to}${source(link.evidence)} and still has ${quotedList(system, instead)}.`;
  if (component?.duty === 'observer') return `${from} runs on and has nothing new to show of ${to}.`;
  if (carried === 'degrades') return `${from} goes on without ${to}, which it does not need for every request.`;
  const until = scene.casualties.cut.includes(link) ? 'until they reach each other again' : `until ${to} is back`;
  if (!isQueue(scene, link.to)) return `What ${from} leaves to ${to} waits ${until}.`;
  if (component?.duty === 'background') return `${from} gets no work from ${to} ${until}.`;
  return `${from} answers, but cannot hand work to ${to} ${until}; whether it keeps that work is not said.`;
}

function doubtful(scene: Scene, id: string, { via, distance }: Arrival): readonly Affected[] {
  if (via === undefined) return [];
  const says = `${quoted(scene.system, id)} needs ${quoted(scene.system, via.to)}${source(via.evidence)}; whether that is still there is not known.`;
  return [{ component: id, effect: 'unknown', via, distance, says }];
}
