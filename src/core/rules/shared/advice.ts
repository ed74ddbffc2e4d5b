import type { Constraint } from '../../model/component';
import type { Component, System } from '../../model/system';
import { servesDevelopment } from './development';
import { heldTogether } from './places';
import { isStore, replicatesByItself } from './replication';
import { ownSessions } from './sessions';
import { unshared } from './unshared';
import { takenOnce } from './takenOnce';

/**
 * What to do about a single instance; it depends on what the component keeps.
 * `scale`: keeps nothing, run a second. `blocked`: the same, but something in the file forbids it. `replicate`: copies
 * its state among instances itself. `cache`: what it keeps may be lost. `standby`: a store that does not; a higher count would only make separate stores.
 * `sessions`: only sessions stand in the way. `singleton`: an application that keeps its own files.
 */
export type Advice = 'scale' | 'blocked' | 'replicate' | 'cache' | 'standby' | 'sessions' | 'singleton';

/** Ends of the sentence per advice; the beginning is the rule's. */
const advices: Readonly<Record<Advice, string>> = {
  scale: '{claim}, so run a second instance.',
  blocked: '{claim}, so a second instance would do, but {obstacle} stands in the way: change that first.',
  replicate: 'it replicates by itself, so run at least {target} instances.',
  cache:
    'what it keeps can be lost, so see that its users go on without it until it is back, or record that they may wait.',
  standby:
    'replicate it to a standby with failover and back it up, because a higher count alone makes unrelated copies.',
  sessions: 'move its sessions to a shared store, then run a second instance.',
  singleton:
    'move what it keeps ({holds}) to a shared store before running it twice, or record why one instance is enough.',
};

/** The messages of a rule: its own beginning with each ending, or with the rule's own words for an advice. */
export function messagesAfter(
  start: string,
  own: Partial<Readonly<Record<Advice, string>>> = {},
): Readonly<Record<Advice, string>> {
  const after = (advice: Advice): string => start + (own[advice] ?? advices[advice]);
  return {
    scale: after('scale'),
    blocked: after('blocked'),
    replicate: after('replicate'),
    cache: after('cache'),
    standby: after('standby'),
    sessions: after('sessions'),
    singleton: after('singleton'),
  };
}

/** The kind of advice for a component that runs once. */
export function adviceFor(system: System, component: Component): Advice {
  if (component.verdict.class === 'stateless') return obstacleOf(system, component) === undefined ? 'scale' : 'blocked';
  if (replicatesByItself(component)) return 'replicate';
  if (isTolerable(component)) return 'cache';
  if (isStore(component)) return 'standby';
  return component.verdict.state.length > 0 && component.verdict.state.every((item) => item.kind === 'session')
    ? 'sessions'
    : 'singleton';
}

/** Losing what a pure cache or a grid of browsers keeps is tolerable, unless settings say that sessions or jobs are in it. */
function isTolerable({ verdict }: Component): boolean {
  return verdict.state.length > 0 && verdict.state.every((item) => item.tolerance === 'tolerable');
}

/** Values for the placeholders of every advice. */
export function adviceData(system: System, component: Component): Record<string, string> {
  const holds = [...new Set(component.verdict.state.map((item) => item.holds))].join(', ');
  const obstacle = obstacleOf(system, component);
  return {
    claim: component.verdict.confidence === 'low' ? 'nothing here shows that it keeps state' : 'it keeps no state',
    obstacle: obstacle === undefined ? '' : obstacleInWords(obstacle),
    target: component.technology?.quorum === 'majority' ? 'three' : 'two',
    holds: holds === '' ? 'its state' : holds,
  };
}

/** What in the file forbids a second instance. */
function obstacleOf(system: System, component: Component): Constraint | undefined {
  const taken = takenOnce(system, component);
  return component.constraints.find(
    (one) => taken.includes(one) || one.kind === 'host-network' || one.kind === 'read-write-once-claim',
  );
}

function obstacleInWords({ kind, says }: Constraint): string {
  switch (kind) {
    case 'fixed-host-port':
      return `the fixed ${/host port \d+/.exec(says)?.[0] ?? 'host port'}`;
    case 'container-name':
      return 'its `container_name`';
    case 'host-network':
      return 'the host network';
    case 'read-write-once-claim':
      return 'a claim that attaches to one node';
    case 'pinned-to-node':
    case 'gathered-on-node':
      return 'the tie to one node';
    case 'pinned-to-zone':
    case 'gathered-in-zone':
      return 'the tie to one zone';
  }
}

/**
 * True when a second instance is safe to offer: nothing kept, nothing in the way, nobody tied to the first one, nothing to
 * share, and a place for it to be apart.
 */
export function mayScaleOut(system: System, component: Component): boolean {
  return (
    adviceFor(system, component) === 'scale' &&
    component.pins.length === 0 &&
    heldTogether(component) === undefined &&
    ownSessions(component).length === 0 &&
    unshared(component).length === 0
  );
}

/** The severity of running once: plain in operation, milder where the files serve development. */
export function runningOnce(system: System, usual: 'warning' | 'information'): 'warning' | 'information' {
  return servesDevelopment(system) ? 'information' : usual;
}
