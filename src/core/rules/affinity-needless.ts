import type { TechnologyRole } from '../knowledge/technology';
import type { Pin } from '../model/pin';
import type { Component, System } from '../model/system';
import { removeAffinity } from './fixes/removeAffinity';
import { defineRule } from './rule';
import { toldPins } from './shared/pins';
import { ownSessions } from './shared/sessions';
import { capitalised, nameOf } from './shared/words';

/** A component is tied to its clients although it keeps nothing about them. */
export default defineRule({
  id: 'affinity-needless',
  category: 'sessions',
  severity: 'information',
  notes: ['N02', 'N06', 'N34'],
  summary: 'Clients are tied to an instance of a component that keeps nothing about them.',
  messages: {
    needless:
      '{Says} ties clients to an instance of `{name}`, which {reason}: any instance can answer any request, so remove it and let load spread evenly.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      const reason = reasonFor(system, component);
      if (reason === undefined) continue;
      for (const pin of toldPins(component)) {
        if (pin.undone !== undefined || pin.to === 'group' || !everyMate(system, pin)) continue;
        yield {
          at: pin.at,
          message: 'needless',
          component: component.id,
          data: { Says: capitalised(pin.says), name: nameOf(component), reason },
          related: [{ at: component.at, message: `\`${nameOf(component)}\` is stateless here.` }],
          fixes: removeAffinity(component, pin, text),
        };
      }
    }
  },
});

/** A pin that chooses among several is needless only where it is for each of them. */
function everyMate(system: System, { among = [] }: Pin): boolean {
  return among.every((id) => {
    const mate = system.byId.get(id);
    return mate === undefined || reasonFor(system, mate) !== undefined;
  });
}

/** Runtimes and frameworks are stateless until somebody writes a program: they prove nothing. */
const PROVES_NOTHING: ReadonlySet<TechnologyRole> = new Set(['runtime', 'framework']);

/** Why the component surely keeps nothing about its clients; undefined where that is only likely. */
function reasonFor(system: System, component: Component): string | undefined {
  const { verdict, declared, technology } = component;
  if (verdict.class !== 'stateless' || ownSessions(component).length > 0) return undefined;
  if (declared?.class?.text === 'stateless') return 'is declared stateless';
  if (verdict.externalised === 'token' || verdict.externalised === 'cookie') return 'leaves its state with the client';
  if (verdict.externalised !== undefined)
    return `keeps its state in \`${system.byId.get(verdict.externalised)?.name ?? verdict.externalised}\``;
  if (technology?.class === 'stateless' && !PROVES_NOTHING.has(technology.role))
    return `runs ${technology.name} and keeps no sessions`;
  return undefined;
}
