import type { Fix } from '../finding';
import type { Component } from '../model/system';
import { ownEntry } from './fixes/own';
import { defineRule } from './rule';
import { mayRunSeveral } from './shared/count';
import { electsLeader, servesOnlyThePlatform } from './shared/served';
import { nameOf } from './shared/words';

/** A roll-out stops all instances before it starts new ones. */
export default defineRule({
  id: 'recreate-strategy',
  category: 'availability',
  severity: 'warning',
  notes: ['N12', 'N24'],
  summary: 'A roll-out stops every instance before the first new one starts.',
  messages: {
    avoidable:
      'Each roll-out of `{name}` stops every instance before the first new one starts, so its callers get no answer meanwhile; use a rolling update.',
    forced:
      'Each roll-out of `{name}` stops every instance before the first new one starts, which {reason} forces; record that its callers may wait, or change that first.',
    careful:
      'Each roll-out of `{name}` stops every instance before the first new one starts, which may be what keeps two of them from writing to {reason} at once; record that its callers may wait, or use a rolling update if it takes several writers.',
  },
  *check({ system }) {
    for (const component of system.components) {
      const { strategy } = component;
      if (strategy === undefined || !REPLACING.has(strategy.text) || !isAwaited(component)) continue;
      // Several instances on a claim of one node are the matter of shared-volume-writers.
      if (mayRunSeveral(component) && component.constraints.some(({ kind }) => kind === 'read-write-once-claim'))
        continue;
      const forced = forcedBy(component);
      const guarded = forced === undefined ? guardedPlace(component) : undefined;
      yield {
        at: strategy.at,
        message: forced !== undefined ? 'forced' : guarded !== undefined ? 'careful' : 'avoidable',
        severity: forced === undefined && guarded === undefined ? 'warning' : 'information',
        component: component.id,
        data: { name: nameOf(component), reason: forced ?? guarded ?? '' },
        fixes: forced === undefined && guarded === undefined ? roll(component) : [],
      };
    }
  },
});

/** The other types, `RollingUpdate` and `Rolling`, start a new instance first. */
const REPLACING: ReadonlySet<string> = new Set(['Recreate', 'Custom']);

function isAwaited(component: Component): boolean {
  if (component.off || (component.kind !== 'Deployment' && component.kind !== 'DeploymentConfig')) return false;
  // Users do not wait for the monitoring; where no Service tells, a worker is asked by nobody.
  if (
    component.duty === 'observer' ||
    component.served === 'no' ||
    (component.served === 'unknown' && component.duty !== 'request')
  )
    return false;
  return !(electsLeader(component) && servesOnlyThePlatform(component));
}

/** What admits no second instance beside the first, in words. */
function forcedBy({ constraints }: Component): string | undefined {
  for (const { kind, says } of constraints) {
    if (kind === 'read-write-once-claim') return `its ${says}`;
    if (kind === 'fixed-host-port') return `its ${says}`;
    if (kind === 'host-network') return 'the network of the node';
  }
  return undefined;
}

/** Lasting storage that all instances share and whose access modes the files do not tell. */
function guardedPlace({ containers, verdict }: Component): string | undefined {
  if (verdict.class !== 'stateful') return undefined;
  const mount = containers
    .flatMap(({ mounts }) => mounts)
    .find(({ volume, accessModes }) =>
      volume === 'claim' ? accessModes === undefined : volume === 'network-disk' || volume === 'host-path',
    );
  return mount === undefined ? undefined : `\`${mount.source ?? mount.path ?? 'its volume'}\``;
}

function roll({ body, kind, verdict }: Component): readonly Fix[] {
  const written = ownEntry(body, 'spec', 'strategy', 'type')?.value;
  // Two instances of something that keeps state meet during a rolling update.
  if (written?.type !== 'scalar' || verdict.class === 'stateful') return [];
  if (ownEntry(body, 'spec', 'strategy', 'recreateParams') !== undefined || written.text === 'Custom') return [];
  const text = kind === 'DeploymentConfig' ? 'Rolling' : 'RollingUpdate';
  return [{ kind: 'suggestion', title: 'Replace instances one after the other', edits: [{ span: written.at, text }] }];
}
