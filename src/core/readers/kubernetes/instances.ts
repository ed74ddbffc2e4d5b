import type { Autoscaler, Instances } from '../../model/component';
import { entry, intAt, mapAt, scalarAt, textAt, type LocatedScalar } from '../../yaml/located';
import { annotation, type KubeObject } from './object';
import type { ObjectSet } from './set';
import type { Workload } from './workload';

/** How many pods a workload keeps, and who decides it. */
export function instancesOf(workload: Workload, scalers: Scalers): Instances {
  const { object } = workload;
  if (object.group === 'serving.knative.dev') return knative(workload);
  switch (object.kind) {
    case 'DaemonSet':
      return { min: null, max: null, source: 'one per node (DaemonSet)', at: object.at, explicit: false };
    case 'Job':
    case 'CronJob':
      return job(object);
    case 'Pod':
      return { min: 1, max: 1, source: 'a bare Pod', at: object.at, explicit: false };
    default:
      return replicas(object, scalers.of(object));
  }
}

/** True for replicas literally 0 that no KEDA object may raise; an autoscaler of the HPA kind does not wake a 0. */
export function switchedOff(workload: Workload, scaler: Autoscaler | undefined): boolean {
  return (
    workload.replicated && intAt(workload.object.root, 'spec', 'replicas') === 0 && scaler?.kind !== 'ScaledObject'
  );
}

function replicas(object: KubeObject, scaler: Scaler | undefined): Instances {
  const written = entry(object.root, 'spec', 'replicas');
  const value = scalarAt(object.root, 'spec', 'replicas');
  const count = intAt(object.root, 'spec', 'replicas');
  const at = value?.at ?? written?.at ?? object.at;
  if (scaler !== undefined && !(count === 0 && scaler.autoscaler.kind !== 'ScaledObject')) {
    const { autoscaler, maximum } = scaler;
    const source = `${autoscaler.kind} \`${autoscaler.name}\``;
    return { min: autoscaler.minimum, max: maximum, source, at, explicit: value !== undefined, autoscaler };
  }
  const owner = scaler === undefined ? {} : { autoscaler: scaler.autoscaler };
  if (value === undefined) return { min: 1, max: 1, source: 'default, one replica', at, explicit: false, ...owner };
  if (count === undefined || count < 0)
    return { min: null, max: null, source: '`replicas` is no number', at, explicit: true, ...owner };
  return { min: count, max: count, source: '`replicas`', at, explicit: true, ...owner };
}

function job(object: KubeObject): Instances {
  const path = object.kind === 'Job' ? ['spec', 'parallelism'] : ['spec', 'jobTemplate', 'spec', 'parallelism'];
  const count = intAt(object.root, ...path);
  const at = scalarAt(object.root, ...path)?.at ?? object.at;
  const source = count === undefined ? 'a job runs one pod' : '`parallelism`';
  return { min: count ?? 1, max: count ?? 1, source, at, explicit: count !== undefined };
}

/** Knative scales by requests, from zero, unless annotations of the revision say otherwise. */
function knative({ object, template }: Workload): Instances {
  const read = (...names: readonly string[]): LocatedScalar | undefined => {
    for (const name of names) {
      const found = scalarAt(template, 'metadata', 'annotations', `autoscaling.knative.dev/${name}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const least = read('min-scale', 'minScale');
  const most = read('max-scale', 'maxScale');
  const min = least === undefined ? undefined : Number(least.text);
  const max = most === undefined ? undefined : Number(most.text);
  const ceiling = max !== undefined && Number.isInteger(max) && max > 0 ? max : null;
  const floor = min !== undefined && Number.isInteger(min) && min > 0 ? min : ceiling === 1 ? 1 : null;
  const at = most?.at ?? least?.at ?? object.at;
  return {
    min: floor,
    max: ceiling,
    source: 'Knative scales by requests',
    at,
    explicit: least !== undefined || most !== undefined,
  };
}

interface Scaler {
  readonly autoscaler: Autoscaler;
  readonly maximum: number | null;
}

/** The autoscalers of the set by what they target. */
export interface Scalers {
  of(object: KubeObject): Scaler | undefined;
}

/** Reads every HorizontalPodAutoscaler and KEDA ScaledObject. */
export function scalersOf(set: ObjectSet): Scalers {
  const byTarget = new Map<string, Scaler>();
  for (const hpa of set.ofKind('HorizontalPodAutoscaler')) {
    const target = key(hpa, textAt(hpa.root, 'spec', 'scaleTargetRef', 'kind'));
    put(byTarget, target, read(hpa, 'minReplicas', 1, 'maxReplicas'));
  }
  for (const keda of set.ofKind('ScaledObject')) {
    // Other tools take the object over; paused at a number, it is a plain count.
    if (annotation(keda, 'autoscaling.keda.sh/paused-replicas') !== undefined) continue;
    const target = key(keda, textAt(keda.root, 'spec', 'scaleTargetRef', 'kind') ?? 'Deployment');
    put(byTarget, target, read(keda, 'minReplicaCount', 0, 'maxReplicaCount'));
  }
  return { of: (object) => byTarget.get(`${object.namespace}/${object.kind.toLowerCase()}/${object.name}`) };
}

function key(scaler: KubeObject, kind: string | undefined): string | undefined {
  const name =
    textAt(scaler.root, 'spec', 'scaleTargetRef', 'name') ??
    textAt(scaler.root, 'spec', 'scaleTargetRef', 'deploymentName');
  return kind === undefined || name === undefined ? undefined : `${scaler.namespace}/${kind.toLowerCase()}/${name}`;
}

function read(scaler: KubeObject, minimum: string, otherwise: number, maximum: string): Scaler {
  const written = scalarAt(scaler.root, 'spec', minimum);
  const count = intAt(scaler.root, 'spec', minimum);
  const into = mapAt(scaler.root, 'spec');
  const autoscaler: Autoscaler = {
    name: scaler.name,
    kind: scaler.kind,
    minimum: count ?? otherwise,
    at: written?.at ?? scaler.at,
    minimumWritten: count !== undefined,
    ...(into === undefined || into.entries.has(minimum) ? {} : { missing: { into, key: minimum } }),
  };
  const most = intAt(scaler.root, 'spec', maximum);
  return { autoscaler, maximum: most ?? (scaler.kind === 'ScaledObject' ? 100 : null) };
}

function put(into: Map<string, Scaler>, target: string | undefined, scaler: Scaler): void {
  // The first one wins: two autoscalers on one workload fight, and either reading is as good.
  if (target !== undefined && !into.has(target)) into.set(target, scaler);
}
