import { annotation, type KubeObject } from './object';
import type { Labels } from './selector';
import { plainLabels } from './selector';
import { mapAt, type LocatedMap } from '../../yaml/located';
import type { Lifecycle } from '../../model/component';

/** An object that runs pods, with its place in the set. */
export interface Workload {
  readonly object: KubeObject;
  /** Component id; filled once all objects are known. */
  readonly id: string;
  readonly lifecycle: Lifecycle;
  /** The pod template's mapping (with `metadata` and `spec`); undefined for broken objects. */
  readonly template: LocatedMap | undefined;
  readonly pod: LocatedMap | undefined;
  /** Labels of the pods, which Services and budgets select by. */
  readonly labels: Labels;
  /** True for kinds that keep a given number of pods. */
  readonly replicated: boolean;
}

interface WorkloadKind {
  readonly groups: readonly string[];
  readonly template: readonly string[];
  readonly lifecycle: Lifecycle;
  readonly replicated: boolean;
}

/** OpenKruise keeps the kinds' names and fields. */
const APPS = ['apps', 'extensions', 'apps.kruise.io'];
const TEMPLATE = ['spec', 'template'];
const BATCH = ['batch'];

/** Every kind that runs pods. An old apiVersion must not hide a workload, so `groups` only tells equal names apart. */
const KINDS: ReadonlyMap<string, WorkloadKind> = new Map<string, WorkloadKind>([
  ['Deployment', { groups: APPS, template: TEMPLATE, lifecycle: 'service', replicated: true }],
  ['StatefulSet', { groups: APPS, template: TEMPLATE, lifecycle: 'service', replicated: true }],
  ['ReplicaSet', { groups: APPS, template: TEMPLATE, lifecycle: 'service', replicated: true }],
  ['DaemonSet', { groups: APPS, template: TEMPLATE, lifecycle: 'per-node', replicated: false }],
  ['ReplicationController', { groups: [''], template: TEMPLATE, lifecycle: 'service', replicated: true }],
  ['Pod', { groups: [''], template: [], lifecycle: 'service', replicated: false }],
  ['Job', { groups: BATCH, template: TEMPLATE, lifecycle: 'one-shot', replicated: false }],
  [
    'CronJob',
    { groups: BATCH, template: ['spec', 'jobTemplate', 'spec', 'template'], lifecycle: 'scheduled', replicated: false },
  ],
  ['Rollout', { groups: ['argoproj.io'], template: TEMPLATE, lifecycle: 'service', replicated: true }],
  // KEDA starts one job per piece of work.
  [
    'ScaledJob',
    { groups: ['keda.sh'], template: ['spec', 'jobTargetRef', 'template'], lifecycle: 'one-shot', replicated: false },
  ],
  ['CloneSet', { groups: ['apps.kruise.io'], template: TEMPLATE, lifecycle: 'service', replicated: true }],
  [
    'DeploymentConfig',
    { groups: ['apps.openshift.io', ''], template: TEMPLATE, lifecycle: 'service', replicated: true },
  ],
  ['Service', { groups: ['serving.knative.dev'], template: TEMPLATE, lifecycle: 'service', replicated: false }],
]);

/** Groups whose `Job`, `Deployment` ... are something else (Volcano's and Flink's jobs, for example). */
function knownGroup(kind: WorkloadKind, group: string): boolean {
  return kind.groups.includes(group) || (group === '' && !kind.groups.includes('serving.knative.dev'));
}

const known = new WeakMap<KubeObject, Workload>();

/**
 * The workload an object is, or undefined when it runs no pods or is a test of a Helm chart. The same workload as long
 * as the object and its id are the same.
 */
export function workloadOf(object: KubeObject, id: string): Workload | undefined {
  const earlier = known.get(object);
  if (earlier?.id === id) return earlier;
  const workload = earlier === undefined ? read(object, id) : { ...earlier, id };
  // A question without an id only asks whether there is one.
  if (workload !== undefined && (id !== '' || earlier === undefined)) known.set(object, workload);
  return workload;
}

function read(object: KubeObject, id: string): Workload | undefined {
  const kind = KINDS.get(object.kind);
  if (kind === undefined || !knownGroup(kind, object.group)) return undefined;
  if (isHelmTest(object)) return undefined;
  const template = mapAt(object.root, ...kind.template);
  const pod = mapAt(template, 'spec');
  const { lifecycle, replicated } = kind;
  return {
    object,
    id,
    lifecycle: podLifecycle(object, pod) ?? lifecycle,
    template,
    pod,
    labels: podLabels(object, template),
    replicated,
  };
}

/** True for an object that only runs when somebody tests a Helm release. */
export function isHelmTest(object: KubeObject): boolean {
  return (annotation(object, 'helm.sh/hook') ?? '').split(',').some((hook) => hook.trim().startsWith('test'));
}

/** Labels of the pods; the selector stands in only where there is no template (kubernetes-semantics, Words). */
function podLabels(object: KubeObject, template: LocatedMap | undefined): Labels {
  if (object.group === 'serving.knative.dev') return new Map([['serving.knative.dev/service', object.name]]);
  if (template !== undefined) return plainLabels(template, 'metadata', 'labels');
  const matched = plainLabels(object.root, 'spec', 'selector', 'matchLabels');
  return matched.size > 0 ? matched : plainLabels(object.root, 'spec', 'selector');
}

/** A bare Pod that must not be restarted runs to its end. */
function podLifecycle(object: KubeObject, pod: LocatedMap | undefined): Lifecycle | undefined {
  if (object.kind !== 'Pod') return undefined;
  const policy = pod?.entries.get('restartPolicy')?.value;
  return policy?.type === 'scalar' && (policy.text === 'Never' || policy.text === 'OnFailure') ? 'one-shot' : undefined;
}
