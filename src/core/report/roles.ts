import { isStoreKind, isStore as storesOthers } from '../knowledge/store';
import { servesRequests } from '../graph/entries';
import type { Component } from '../model/system';
import { adviceFor } from '../rules/shared/advice';
import { ownSessions } from '../rules/shared/sessions';
import { replicatesByItself } from '../rules/shared/replication';
import type { Subject } from './subject';

/** What the components of a system are to a question of the notes; each list in the order of the files. */
export interface Roles {
  /** Keep sessions in their own memory or files. */
  readonly sessionKeepers: readonly Component[];
  /** Keep the sessions of others. */
  readonly sessionStores: readonly Component[];
  /** Leave state with the client. */
  readonly clientHeld: readonly Component[];
  /** Their clients are tied to one instance. */
  readonly pinned: readonly Component[];
  /** Answer requests and keep nothing. */
  readonly free: readonly Component[];
  /** Keep nothing, and nothing forbids another instance. */
  readonly growing: readonly Component[];
  /** Keep nothing, and a setting forbids the second instance. */
  readonly blocked: readonly Component[];
  /** Hold state and copy it among their instances themselves. */
  readonly replicating: readonly Component[];
  /** Hold state that could be copied among instances if somebody set that up, which the files do not show. */
  readonly copyable: readonly Component[];
  /** Hold state that is not copied among instances. */
  readonly lone: readonly Component[];
  /** Others keep their data in them. */
  readonly stores: readonly Component[];
  /** Run several instances, or may. */
  readonly several: readonly Component[];
}

/** Sorts the components of a system by what they are to the questions of the notes. */
export function rolesOf({ system, components, stateful, stateless }: Subject): Roles {
  const free = stateless.filter(servesRequests);
  const alone = stateful.filter((component) => !replicatesByItself(component));
  const lasting = free.filter(({ lifecycle }) => lifecycle === 'service');
  return {
    sessionKeepers: components.filter(
      (component) =>
        ownSessions(component).length > 0 || component.verdict.state.some(({ kind }) => kind === 'session'),
    ),
    sessionStores: components.filter(({ entrusted }) => entrusted?.some(({ what }) => what === 'sessions') === true),
    clientHeld: components.filter(isClientHeld),
    pinned: components.filter(({ pins }) => pins.some(({ to, certain }) => certain && to !== 'group')),
    free,
    growing: lasting.filter((component) => adviceFor(system, component) === 'scale'),
    blocked: lasting.filter((component) => adviceFor(system, component) === 'blocked'),
    replicating: stateful.filter(replicatesByItself),
    copyable: alone.filter(isCopyable),
    lone: alone.filter((component) => !isCopyable(component)),
    stores: components.filter((component) => storesOthers(component.technology) || isStoreKind(component)),
    several: components.filter(({ instances }) => instances.max !== 1 && (instances.max ?? instances.min ?? 0) > 1),
  };
}

function isCopyable({ technology, declared }: Component): boolean {
  return technology?.replication === 'configured' && declared?.replication === undefined;
}

function isClientHeld({ declared, verdict }: Component): boolean {
  return (
    declared?.state.some(({ keptIn }) => keptIn === 'token' || keptIn === 'cookie') === true ||
    verdict.evidence.some(({ signal, notes }) => signal === 'session-settings' && notes.includes('N26'))
  );
}
