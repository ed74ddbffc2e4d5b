import type { Component } from '../../model/system';
import { nodeNamed, zonesNamed } from '../places';
import type { Scene } from '../scene';
import type { Recovery } from '../types';
import { quoted } from '../words';

/** What Kubernetes or an operator does about lost pods. */
export function kubernetesRecovery({ system, failure }: Scene, component: Component): readonly Recovery[] {
  const name = quoted(system, component.id);
  const { kind, lifecycle, upkeep } = component;
  const base = { component: component.id, time: undefined, at: component.at };
  if (component.operated) {
    if (upkeep?.failoverOff !== undefined)
      return [
        {
          ...base,
          at: upkeep.failoverOff,
          by: 'person',
          says: `Somebody has to make another instance of ${name} the active one: the file switches that off for its operator.`,
        },
      ];
    return [
      {
        ...base,
        by: 'platform',
        says: `Replacing what is lost of ${name} is the work of its operator; how it does that is not in the files.`,
      },
    ];
  }
  if (kind === 'Pod')
    return [
      {
        ...base,
        by: 'person',
        says: `Nothing creates ${name} again: it is a bare Pod, which no controller looks after.`,
      },
    ];
  if (lifecycle === 'scheduled')
    return [{ ...base, by: 'platform', says: `The next run of ${name} starts at its time.` }];
  const node = nodeNamed(component);
  if (failure.kind === 'node' && node === failure.node)
    return [{ ...base, by: 'person', says: `${name} may run on node \`${node}\` only and waits until that is back.` }];
  const zones = zonesNamed(component);
  if (failure.kind === 'zone' && zones.length === 1 && zones[0] === failure.zone)
    return [
      { ...base, by: 'person', says: `${name} may run in zone \`${failure.zone}\` only and waits until that is back.` },
    ];
  if (lifecycle === 'per-node')
    return [{ ...base, by: 'platform', says: `Kubernetes starts ${name} again on each node that is there.` }];
  return [{ ...base, by: 'platform', says: `${again(component, name)}${fence(component, failure.kind)}` }];
}

function again({ stableIdentity, containers, kind }: Component, name: string): string {
  const mounts = containers.flatMap((container) => container.mounts);
  const start = `Kubernetes starts a new instance of ${name} by itself (\`${kind}\`)`;
  if (stableIdentity && mounts.some(({ volume }) => volume === 'template'))
    return `Kubernetes starts ${name} again under the same name and with the same claim (\`${kind}\`).`;
  const claim = mounts.find(({ volume }) => volume === 'claim');
  return claim === undefined ? `${start}.` : `${start} and attaches claim \`${claim.source ?? ''}\` to it.`;
}

/** Kubernetes keeps the name of a StatefulSet's pod reserved while nobody knows whether a lost node still runs it. */
function fence({ stableIdentity }: Component, kind: Scene['failure']['kind']): string {
  if (!stableIdentity || (kind !== 'node' && kind !== 'zone')) return '';
  return ' That waits until the node is back or somebody removes it from the cluster.';
}
