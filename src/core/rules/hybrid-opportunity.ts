import { servesRequests } from '../graph/entries';
import type { TechnologyRole } from '../knowledge/technology';
import type { StateKind } from '../model/stateKind';
import type { Component, System } from '../model/system';
import { defineRule } from './rule';
import { mayRunSeveral } from './shared/count';
import { decisionsByComponent } from './shared/decided';
import { isStore } from './shared/replication';
import { named } from './shared/words';

/** Where each kind of state may go: roles of the catalogue, and kinds of native files. Others stay where they are. */
const HOMES: Partial<Readonly<Record<StateKind, ReadonlySet<TechnologyRole>>>> = {
  session: new Set(['cache', 'database']),
  cache: new Set(['cache']),
  file: new Set(['object-store']),
};

/** A component is stateful only through what a store of the same system is made for. */
export default defineRule({
  id: 'hybrid-opportunity',
  category: 'state',
  severity: 'hint',
  notes: ['N33', 'N34', 'N41'],
  summary: 'A component keeps itself what a store of the system could keep for it.',
  messages: {
    move: '`{name}` is stateful only because it keeps {holds} itself; keep that in {stores} and the rest becomes stateless.',
  },
  *check({ system }) {
    if (system.kind !== 'native' && !runsSeveral(system)) return;
    const stores = system.components.filter((component) => isStore(component) && !component.off);
    const decided = decisionsByComponent(system);
    for (const component of system.components) {
      if (!isCandidate(component) || decided.has(component.id)) continue;
      const { state } = component.verdict;
      const homes = state.map(({ kind }) => stores.find((store) => isHome(store, kind)));
      if (homes.length === 0 || homes.includes(undefined)) continue;
      yield {
        at: component.at,
        message: 'move',
        data: {
          name: component.name,
          holds: named([...new Set(state.map(({ holds }) => holds))]),
          stores: named([...new Set(homes.flatMap((home) => home?.name ?? []))]),
        },
        component: component.id,
        related: state.map(({ at, holds }) => ({ at, message: `\`${component.name}\` keeps \`${holds}\` here.` })),
      };
    }
  },
});

/** One instance that keeps its own state hurts nobody until there are several of something. */
function runsSeveral({ compose, components }: System): boolean {
  return compose?.kind !== 'single-host' && components.some(mayRunSeveral);
}

/**
 * An application whose state is surely known; what a product of the catalogue keeps cannot simply be moved. Where state is
 * lost or the component runs once, findings about that say where to move it.
 */
function isCandidate(component: Component): boolean {
  const { verdict, technology, instances } = component;
  if (verdict.class !== 'stateful' || verdict.confidence === 'low' || isStore(component)) return false;
  if (verdict.state.some(({ lost, tolerance }) => lost === true && tolerance !== 'tolerable')) return false;
  if (instances.min !== null && instances.min < 2) return false;
  return technology?.class !== 'stateful' && !component.operated && servesRequests(component);
}

function isHome({ technology, kind, format }: Component, state: StateKind): boolean {
  const homes: ReadonlySet<string> | undefined = HOMES[state];
  return homes !== undefined && homes.has(technology?.role ?? (format === 'native' ? kind : ''));
}
