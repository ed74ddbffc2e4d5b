import { isOutside } from '../graph/verdict';
import { askedAbout, isHarmless, isMissed } from './effect';
import { componentIn, lossesOf, type Scene } from './scene';
import { splitOf, whyUnknown } from './split';
import type { Effect, JourneyEffect, StateFate } from './types';
import { agree, heldThings, quoted, quotedList } from './words';

/** One sentence for a person who reads no further. */
export function summaryOf(
  scene: Scene,
  effect: Effect,
  journeys: readonly JourneyEffect[],
  fates: readonly StateFate[],
): string {
  return `${main(scene, effect, journeys)}${lostToo(scene, fates)}.`;
}

function main(scene: Scene, effect: Effect, journeys: readonly JourneyEffect[]): string {
  const untouched = nothing(scene);
  if (untouched !== undefined) return untouched;
  switch (effect) {
    case 'breaks':
      return broken(scene, journeys);
    case 'unknown':
      return unknown(scene);
    case 'degrades':
      return degraded(scene, journeys);
    case 'holds':
      return holding(scene);
  }
}

/** Why nothing fails at all. */
function nothing(scene: Scene): string | undefined {
  const { failure, system, casualties } = scene;
  if (!isHarmless(scene)) return undefined;
  if (failure.kind === 'partition') {
    if (failure.between[0] === failure.between[1]) return undefined;
    return `No link leads from one to the other, so nothing is cut between ${quotedList(system, [...failure.between])}`;
  }
  if (failure.kind === 'instance' || failure.kind === 'component') {
    return system.byId.get(failure.component)?.off === true
      ? `${quoted(system, failure.component)} is switched off, so its loss changes nothing`
      : undefined;
  }
  if (casualties.unplaced.length > 0) return undefined;
  return `Nothing in the files runs there`;
}

function unknown(scene: Scene): string {
  const uncharted = askedAbout(scene);
  const { unplaced, doubts } = scene.casualties;
  const start = 'What users notice is not known';
  if (scene.failure.kind === 'partition' && splitOf(scene) === 'unknown')
    return `${start}: ${whyUnknown(scene, scene.failure.between[0])}`;
  if (uncharted.length > 0) return `${start}: no file shows who calls ${quotedList(scene.system, uncharted)}`;
  const homeless = unplaced.map(({ id }) => id);
  if (homeless.length > 0)
    return `${start}: the files do not say where ${quotedList(scene.system, homeless)} ${agree(homeless.length, 'runs', 'run')}`;
  return `${start}: whether ${quotedList(
    scene.system,
    doubts.map(({ component }) => component.id),
  )} ${agree(doubts.length, 'goes', 'go')} on is not said`;
}

function broken(scene: Scene, journeys: readonly JourneyEffect[]): string {
  const lost = journeys.filter(({ effect }) => effect === 'breaks').map(({ entry }) => entry);
  if (lost.length === 0) {
    const stopped = insiders(scene, [...scene.spread.down.keys()]);
    return `${quotedList(scene.system, stopped)} ${agree(stopped.length, 'gives', 'give')} no answer; the files name no entry point, so who notices is not known`;
  }
  const rest = journeys.length - lost.length;
  const clients = lost.every((id) => componentIn(scene, id)?.kind === 'client');
  const who = `${clients ? 'Users of' : 'Users who come in at'} ${quotedList(scene.system, lost)}`;
  return `${who} get no answer${rest > 0 ? ', others do' : ''}`;
}

function degraded(scene: Scene, journeys: readonly JourneyEffect[]): string {
  const lacking = insiders(scene, [...scene.spread.lacking.keys()]).filter(
    (id) => componentIn(scene, id)?.duty !== 'observer',
  );
  const idle = [...scene.spread.down.keys()].filter((id) => componentIn(scene, id)?.duty === 'background');
  const start = journeys.length > 0 ? 'Users still get answers' : 'Requests are still answered';
  if (lacking.length > 0)
    return `${start}; ${quotedList(scene.system, lacking)} ${agree(lacking.length, 'goes', 'go')} on with less`;
  if (idle.length > 0) return `${start}; the work of ${quotedList(scene.system, idle)} waits`;
  return start;
}

function holding(scene: Scene): string {
  const split = splitOf(scene);
  if (split === 'majority') return 'Users notice nothing as long as one side has a majority';
  if (split === 'apart') return 'Users notice nothing: no instance needs another one';
  if (scene.failure.kind === 'partition') return 'Users notice nothing: no request that they wait for goes that way';
  const losses = lossesOf(scene);
  const reduced = scene.casualties.reduced.length > 0 && scene.casualties.gone.length === 0;
  if (reduced) return 'Users notice nothing: other instances go on';
  const [only] = losses;
  if (losses.length === 1 && only !== undefined && only.component.duty === 'observer')
    return `Users notice nothing: ${quoted(scene.system, only.component.id)} only watches or administers`;
  return scene.system.availability.assumedEntries
    ? 'Nothing that answers requests stops'
    : 'Users notice nothing: no request that they wait for comes here';
}

/** What is lost besides answers, and whether all of it is. */
function lostToo(scene: Scene, fates: readonly StateFate[]): string {
  const missed = fates.filter(isMissed);
  const losers = [...new Set(missed.map(({ component }) => component))];
  const clauses = losers.map((id) => {
    const things = heldThings(missed.filter(({ component }) => component === id).map(({ item }) => item));
    const whole = scene.casualties.gone.some(({ component, cause }) => component.id === id && cause === 'all');
    return `${quoted(scene.system, id)} loses ${whole ? 'what' : 'part of what'} it keeps (${things})`;
  });
  const more = clauses.length > 2 ? [`${clauses.length - 2} more lose theirs`] : [];
  return [...clauses.slice(0, 2), ...more].map((clause) => `; ${clause}`).join('');
}

function insiders(scene: Scene, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => {
    const component = componentIn(scene, id);
    return component !== undefined && !isOutside(component);
  });
}
