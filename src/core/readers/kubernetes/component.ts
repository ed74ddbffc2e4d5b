import type { ComponentFacts, Exposure } from '../../model/component';
import type { Pin } from '../../model/pin';
import type { Text } from '../../model/text';
import { constraintsOf } from './constraints';
import { containersOf } from './containers';
import { hostsOf, type Aliases } from './hosts';
import { instancesOf, switchedOff, type Scalers } from './instances';
import { textsAt } from './object';
import { governingOf, servicesInFront } from './services';
import { stopTimeOf, claimsDeletedOf, strategyOf } from './rollout';
import { servedBy } from './served';
import { nodesWith } from './nodeTerms';
import { hasUnseenFiles } from './settings';
import type { ObjectSet } from './set';
import { separationsOf } from './separation';
import { spreadOf } from './spread';
import { ZONE_KEYS } from './topology';
import type { Workload } from './workload';

/** What is known of the whole set before single components are described. */
export interface Surroundings {
  readonly set: ObjectSet;
  readonly scalers: Scalers;
  readonly aliases: Aliases;
  readonly entrances: ReadonlyMap<Workload, readonly Exposure[]>;
  readonly pins: ReadonlyMap<string, readonly Pin[]>;
  /** The disruption budgets that select each workload. */
  readonly budgets: ReadonlyMap<Workload, readonly Text[]>;
}

/** Facts of one workload. */
export function workloadFacts(workload: Workload, around: Surroundings): ComponentFacts {
  const { object, id, lifecycle } = workload;
  const { containers, secrets } = containersOf(workload, around.set);
  const instances = instancesOf(workload, around.scalers);
  const constraints = constraintsOf(workload, containers, around.set);
  const zones = nodesWith(ZONE_KEYS, workload.pod);
  const spread = spreadOf(workload, around.set);
  const separations = separationsOf(workload, around.set);
  return {
    id,
    name: object.name,
    format: 'kubernetes',
    kind: object.kind,
    ...(object.group === '' ? {} : { group: object.group }),
    at: object.at,
    body: object.root,
    lifecycle,
    containers,
    instances,
    pins: around.pins.get(id) ?? [],
    exposures: [...(around.entrances.get(workload) ?? []), ...direct(workload), ...hostPorts(containers)],
    constraints,
    ...(zones.length > 1 ? { zones } : {}),
    hosts: hostsOf(workload, around.set, around.aliases, instances.max),
    labels: new Map([...textsAt(workload.template, 'metadata', 'labels'), ...object.labels]),
    secrets,
    stableIdentity: object.kind === 'StatefulSet',
    operated: false,
    served: servedBy(workload, around.set),
    services: servicesInFront(workload, around.set),
    ...(object.kind === 'StatefulSet' ? { governing: governingOf(workload, around.set) } : {}),
    ...(hasUnseenFiles(workload.pod, object.namespace, around.set) ? { unseenFiles: true } : {}),
    ...rollout(workload),
    ...(spread.length === 0 ? {} : { spread }),
    ...(separations.length === 0 ? {} : { separations }),
    budgets: around.budgets.get(workload) ?? [],
    off: switchedOff(workload, instances.autoscaler),
    optional: false,
  };
}

/** How its pods are replaced, stopped and taken away, where the file says something out of the ordinary. */
function rollout(workload: Workload): Pick<ComponentFacts, 'strategy' | 'stopTime' | 'claimsDeleted'> {
  const strategy = strategyOf(workload);
  const stopTime = stopTimeOf(workload);
  const claimsDeleted = claimsDeletedOf(workload);
  return {
    ...(strategy === undefined ? {} : { strategy }),
    ...(stopTime === undefined ? {} : { stopTime }),
    ...(claimsDeleted === undefined ? {} : { claimsDeleted }),
  };
}

/** A Knative Service is its own entrance, unless its label keeps it inside the cluster. */
function direct({ object }: Workload): readonly Exposure[] {
  if (object.group !== 'serving.knative.dev') return [];
  const local = object.labels.get('networking.knative.dev/visibility')?.text === 'cluster-local';
  return [
    {
      kind: 'route',
      audience: local ? 'internal' : 'users',
      says: `Knative Service \`${object.name}\``,
      at: object.at,
    },
  ];
}

function hostPorts(containers: ComponentFacts['containers']): readonly Exposure[] {
  return containers.flatMap((container) =>
    container.ports.flatMap((port): readonly Exposure[] =>
      port.published === 'host-port' && port.fixedHostPort !== undefined
        ? [{ kind: 'host-port', audience: 'users', says: `host port ${port.fixedHostPort}`, at: port.at }]
        : [],
    ),
  );
}
