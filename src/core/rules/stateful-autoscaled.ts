import type { StateItem, StateWhere } from '../model/evidence';
import { sameSpan } from '../model/span';
import type { Component } from '../model/system';
import { defineRule } from './rule';
import { mayRunSeveral } from './shared/count';
import { isStore, replicatesByItself } from './shared/replication';
import { ownSessions } from './shared/sessions';
import { nameOf } from './shared/words';

/** An autoscaler adds and removes instances that each hold state of their own. */
export default defineRule({
  id: 'stateful-autoscaled',
  category: 'state',
  severity: 'warning',
  notes: ['N09', 'N20'],
  summary: 'An autoscaler targets a component whose instances each hold state.',
  messages: {
    apart:
      '`{name}` is scaled by {scaler} although each instance keeps its own {holds}, which a new instance lacks and a removed one takes along; {remedy}.',
    members:
      '`{name}` is scaled by {scaler} although each instance keeps its part of {holds}, which has to be copied whenever load adds or removes a member; set a fixed count and change it by hand.',
  },
  *check({ system }) {
    for (const component of system.components) {
      if (component.off || component.operated || !mayRunSeveral(component) || !isScaledByLoad(component)) continue;
      const items = keptPerInstance(component);
      if (component.verdict.confidence === 'low' || items.length === 0) continue;
      const { instances } = component;
      const { autoscaler } = instances;
      yield {
        at: autoscaler?.at ?? instances.at,
        message: replicatesByItself(component) ? 'members' : 'apart',
        component: component.id,
        data: {
          name: nameOf(component),
          scaler: autoscaler === undefined ? 'load' : `the autoscaler \`${autoscaler.name}\``,
          remedy: isStore(component)
            ? 'set a fixed count, because more of them are no larger store'
            : 'set a fixed count, or keep it in a shared store',
          holds: [...new Set(items.map(({ holds }) => holds))].join(', '),
        },
        related: items
          .filter(({ at }, index) => items.findIndex((other) => sameSpan(other.at, at)) === index)
          .map(({ at, holds }) => ({ at, message: `\`${nameOf(component)}\` keeps ${holds} in each instance.` })),
      };
    }
  },
});

/** A native file writes a range where a platform is to scale by load. */
function isScaledByLoad({ format, instances }: Component): boolean {
  if (instances.autoscaler !== undefined) return true;
  return format === 'native' && instances.min !== null && instances.max !== null && instances.min < instances.max;
}

/** Places every instance has of its own; a claim or a network disk is one for all of them. */
const OWN: ReadonlySet<StateWhere> = new Set([
  'memory',
  'container-layer',
  'ephemeral',
  'tmpfs',
  'anonymous-volume',
  'template',
  'host-path',
]);

/** State that matters and differs among instances; sessions in memory are the matter of `in-memory-session`. */
function keptPerInstance(component: Component): readonly StateItem[] {
  if (component.verdict.class !== 'stateful') return [];
  const sessions = ownSessions(component);
  return component.verdict.state.filter(
    (item) =>
      item.tolerance !== 'tolerable' && isOwn(component, item) && !sessions.some(({ at }) => sameSpan(at, item.at)),
  );
}

function isOwn({ format }: Component, { where }: StateItem): boolean {
  return OWN.has(where) || (format === 'native' && where === 'volume');
}
