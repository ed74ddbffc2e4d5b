import type { RawFinding } from '../finding';
import type { Mount } from '../model/storage';
import type { Component } from '../model/system';
import { get, textAt } from '../yaml/located';
import { recreate } from './fixes/recreate';
import { defineRule, type RuleContext } from './rule';
import { alwaysOne, runsSeveral } from './shared/count';
import { isStore } from './shared/replication';
import { counted, nameOf } from './shared/words';

/** A workload without stable identity keeps state that wants a volume of its own per instance, or rolls over its volume. */
export default defineRule({
  id: 'stateful-deployment',
  category: 'state',
  severity: 'warning',
  notes: ['N36', 'N09'],
  summary: 'A Deployment keeps state that wants a claim per instance, or rolls over a claim that one pod holds.',
  messages: {
    several:
      '`{name}` runs {technology} as {count} of a {kind}, whose instances cannot have a claim of their own; use a StatefulSet with a claim template.',
    rolling:
      'A rolling update of `{name}` starts the new pod while the old one still holds the claim `{volume}` ({modes}), so it may wait for the volume or write beside the old one; use the `{strategy}` strategy or a StatefulSet.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      if (component.format !== 'kubernetes' || component.off || !INTERCHANGEABLE.has(component.kind)) continue;
      if (runsSeveral(component)) yield* several(component);
      else if (alwaysOne(component)) yield* rolling(component, text);
    }
  },
});

/** Kinds whose pods have no name and no claim of their own. */
const INTERCHANGEABLE: ReadonlySet<string> = new Set([
  'Deployment',
  'DeploymentConfig',
  'ReplicaSet',
  'ReplicationController',
  'Rollout',
]);

/** Stores want a volume per instance; one claim that only a node can attach is the matter of shared-volume-writers. */
function* several(component: Component): Iterable<RawFinding> {
  const { verdict, technology, kind, instances } = component;
  if (!isStore(component) || verdict.class !== 'stateful' || heldClaim(component) !== undefined) return;
  if (!verdict.state.some((item) => item.tolerance !== 'tolerable' && item.where !== 'memory')) return;
  yield {
    at: instances.at,
    message: 'several',
    severity: 'warning',
    component: component.id,
    data: { name: nameOf(component), technology: technology?.name ?? 'a store', count: counted(instances), kind },
  };
}

function* rolling(component: Component, text: RuleContext['text']): Iterable<RawFinding> {
  const mount = heldClaim(component);
  if (mount === undefined || !rolls(component)) return;
  yield {
    at: mount.at,
    message: 'rolling',
    severity: 'information',
    component: component.id,
    data: {
      name: nameOf(component),
      volume: mount.source ?? '',
      modes: (mount.accessModes ?? []).join(', '),
      strategy: 'Recreate',
    },
    related: mount.accessModesAt
      ? [{ at: mount.accessModesAt, message: `\`${mount.source ?? ''}\` is claimed here.` }]
      : [],
    fixes: recreate(component, text),
  };
}

/** The first claim in the pod template that the set knows to admit one node or one pod. */
function heldClaim({ containers }: Component): Mount | undefined {
  return containers
    .flatMap(({ mounts }) => mounts)
    .find(
      ({ volume, accessModes }) =>
        volume === 'claim' &&
        accessModes !== undefined &&
        accessModes.length > 0 &&
        !accessModes.some((mode) => mode === 'ReadWriteMany' || mode === 'ReadOnlyMany'),
    );
}

/** True when an update starts a new pod before the old one has gone; without a surge the old one goes first. */
function rolls({ body, kind }: Component): boolean {
  const type = textAt(body, 'spec', 'strategy', 'type');
  if (kind === 'DeploymentConfig')
    return (
      (type ?? 'Rolling') === 'Rolling' && !isNothing(textAt(body, 'spec', 'strategy', 'rollingParams', 'maxSurge'))
    );
  if (kind !== 'Deployment' || (type ?? 'RollingUpdate') !== 'RollingUpdate') return false;
  return !isNothing(textAt(get(body, 'spec'), 'strategy', 'rollingUpdate', 'maxSurge'));
}

function isNothing(surge: string | undefined): boolean {
  return surge !== undefined && /^0+%?$/.test(surge.trim());
}
