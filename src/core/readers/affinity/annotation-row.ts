import type { Pin } from '../../model/pin';
import { textAt, type Entry } from '../../yaml/located';
import { ingressBackends, openshiftBackends } from '../kubernetes/backends';
import { annotation, type KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import type { Workload } from '../kubernetes/workload';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { byReason, nodeTarget } from './nodes';
import { behindAll, behindIngress } from './targets';
import { truth } from './values';

/** Kinds whose annotations carry affinity, and where their requests go. */
export type Carrier = 'Ingress' | 'Service' | 'Route';

/** One annotation that pins by itself. */
export interface AnnotationRow {
  readonly id: string;
  readonly on: readonly Carrier[];
  readonly keys: readonly string[];
  /** By what the value makes it recognise clients; undefined when it does not pin. */
  by(value: string, object: KubeObject): Pin['by'] | undefined;
  /** False for rows that are unverified, or on carriers that current releases ignore. */
  certain?(object: KubeObject): boolean;
  /** `node` for balancers that register machines. */
  to?(object: KubeObject): 'instance' | 'node';
  /** Annotations with these prefixes only tune the pin and go with it. */
  readonly also?: readonly string[];
}

/** Makes one dialect per carrier from rows. */
export function annotationDialects(rows: readonly AnnotationRow[]): readonly Dialect[] {
  const carriers: readonly { kind: Carrier; groups: readonly string[] }[] = [
    { kind: 'Ingress', groups: ['networking.k8s.io', 'extensions', '', 'voyager.appscode.com'] },
    { kind: 'Service', groups: [''] },
    { kind: 'Route', groups: ['route.openshift.io', ''] },
  ];
  return carriers.map(({ kind, groups }) => {
    const byKey = new Map(
      rows.filter((row) => row.on.includes(kind)).flatMap((row) => row.keys.map((key) => [key, row] as const)),
    );
    return {
      kind,
      groups,
      *find(object, set): Generator<Found> {
        for (const found of object.annotations.values()) {
          const row = byKey.get(found.key);
          if (row !== undefined) yield* pins(row, found, object, set);
        }
      },
    };
  });
}

function* pins(row: AnnotationRow, found: Entry, object: KubeObject, set: ObjectSet): Generator<Found> {
  const value = found.value.type === 'scalar' ? found.value.text.trim() : undefined;
  const by = value === undefined ? undefined : row.by(value, object);
  if (by === undefined) return;
  const to = row.to?.(object) ?? 'instance';
  const also = [...object.annotations.values()].filter(
    (other) => other !== found && row.also?.some((prefix) => other.key.startsWith(prefix)),
  );
  const facts = {
    dialect: row.id,
    by,
    to,
    certain: row.certain?.(object) ?? true,
    says: setting(found.key, value, object),
    also,
  };
  const reached = row.on.includes('Service') ? leftBy(row, object, set) : carried(object, set);
  if (reached === undefined) return;
  for (const [undone, workloads] of byReason(reached, (workload) =>
    to === 'node' ? nodeTarget(object, workload) : oneAddress(object),
  )) {
    yield { workloads, pin: pinOn(found, { ...facts, undone }) };
  }
}

/**
 * Workloads of an object that are not behind a Service with an annotation of the same row: what a Service says itself wins
 * over its Ingress. Undefined where every Service says it itself.
 */
function leftBy(row: AnnotationRow, object: KubeObject, set: ObjectSet): readonly Workload[] | undefined {
  if (object.kind !== 'Ingress') return carried(object, set);
  const backends = ingressBackends(object);
  const left = backends.filter(
    ({ namespace, name }) => !row.keys.some((key) => set.service(namespace, name)?.annotations.has(key)),
  );
  return backends.length > 0 && left.length === 0 ? undefined : behindAll(left, set);
}

/** Workloads that an annotated object's requests go to. */
export function carried(object: KubeObject, set: ObjectSet): readonly Workload[] {
  if (object.kind === 'Service') return set.selectedBy(object);
  return object.kind === 'Route' ? behindAll(openshiftBackends(object), set) : behindIngress(object, set);
}

const ONE_ADDRESS = [
  'nginx.ingress.kubernetes.io/service-upstream',
  'haproxy-ingress.github.io/service-upstream',
  'ingress.kubernetes.io/service-upstream',
  'nginx.org/use-cluster-ip',
];

/** Settings that make a controller dial the Service's one address (section 6, first row). */
export function oneAddress(object: KubeObject): string | undefined {
  const key = ONE_ADDRESS.find((each) => truth(annotation(object, each) ?? '') === true);
  return key === undefined
    ? undefined
    : `\`${key}\` makes the proxy dial the one address of the Service, and the cluster balances again behind it.`;
}

/** True for Services that ask for a balancer outside. */
export function isLoadBalancer(object: KubeObject): boolean {
  return textAt(object.root, 'spec', 'type') === 'LoadBalancer';
}
