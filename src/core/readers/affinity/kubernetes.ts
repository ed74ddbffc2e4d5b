import type { Pin } from '../../model/pin';
import { intAt } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import type { ObjectSet } from '../kubernetes/set';
import type { Workload } from '../kubernetes/workload';
import { annotationDialects } from './annotation-row';
import { awsDialects } from './aws-objects';
import { balancerAnnotations, cloudAnnotations } from './cloud-annotations';
import { cloudDialects } from './cloud-objects';
import { mapDialects } from './controller-maps';
import { controllerDialects } from './controller-objects';
import { coreDialects } from './core-api';
import type { Dialect, Found } from './dialect';
import { behindHosts, embeddedDialects } from './embedded-objects';
import { emissaryDialects } from './emissary-objects';
import { envoyDialects } from './envoy-objects';
import { gatewayFilePins } from './gateway-file';
import { gatewayDialects } from './gateway-objects';
import { glooDialects } from './gloo-objects';
import { googleDialects } from './google-objects';
import { haproxyAnnotations } from './haproxy-annotations';
import { haproxyDialects } from './haproxy-objects';
import { meshDialects } from './mesh-objects';
import { nginxAnnotations } from './nginx-annotations';
import { nginxDialects } from './nginx-objects';
import { otherCloudDialects } from './other-cloud-objects';
import { traefikDialects } from './traefik-objects';

/** Every Kubernetes dialect, in the order of the sections of the dialect table. */
const dialects: readonly Dialect[] = [
  ...coreDialects,
  ...annotationDialects([...nginxAnnotations, ...haproxyAnnotations, ...cloudAnnotations, ...balancerAnnotations]),
  ...nginxDialects,
  ...traefikDialects,
  ...haproxyDialects,
  ...meshDialects,
  ...envoyDialects,
  ...gatewayDialects,
  ...emissaryDialects,
  ...glooDialects,
  ...controllerDialects,
  ...awsDialects,
  ...googleDialects,
  ...otherCloudDialects,
  ...cloudDialects,
  ...mapDialects,
  ...embeddedDialects,
];

/** The pins of a set: by the id of the component they tie clients to, and those whose target is not in the set. */
export interface KubernetesPins {
  readonly byComponent: ReadonlyMap<string, readonly Pin[]>;
  readonly loose: readonly Pin[];
}

/**
 * All pins that the objects of a set state, and those of gateways' own files.
 * @param gateways files that lie with the manifests
 */
export function kubernetesPins(set: ObjectSet, gateways: readonly ParsedFile[] = []): KubernetesPins {
  const byComponent = new Map<string, Pin[]>();
  const loose = new Map<string, Pin>();
  const held = new Set<string>();
  for (const { workloads, pin } of [...stated(set), ...filed(gateways, set)]) {
    const targets = [...new Set(workloads)];
    if (targets.length === 0) loose.set(place(pin), pin);
    else held.add(place(pin));
    for (const workload of targets) {
      const list = byComponent.get(workload.id) ?? [];
      if (list.length === 0) byComponent.set(workload.id, list);
      if (!list.some((other) => other.says === pin.says && other.dialect === pin.dialect))
        list.push(amongMates(pin, workload, targets, set));
    }
  }
  return { byComponent, loose: [...loose].filter(([at]) => !held.has(at)).map(([, pin]) => pin) };
}

function* stated(set: ObjectSet): Generator<Found> {
  for (const dialect of dialects)
    for (const object of set.ofKind(dialect.kind, ...dialect.groups)) yield* dialect.find(object, set);
}

function* filed(gateways: readonly ParsedFile[], set: ObjectSet): Generator<Found> {
  // Where the gateway itself runs is not in its file; with one namespace there is no doubt.
  const [namespace = 'default', ...others] = set.namespaces;
  for (const { pin, hosts } of gatewayFilePins(gateways)) {
    if (hosts.length === 0) yield { workloads: [], pin };
    else yield* behindHosts(hosts, pin, others.length === 0 ? namespace : 'default', set);
  }
}

function place({ at }: Pin): string {
  return `${at.file} ${at.start}`;
}

/** More workloads than this behind one pin are told apart by nobody. */
const MOST_MATES = 20;

/** Where one Service spreads over several of the targets, the pin chooses among all of them. */
function amongMates(pin: Pin, workload: Workload, targets: readonly Workload[], set: ObjectSet): Pin {
  if (targets.length < 2 || targets.length > MOST_MATES || pin.to === 'group' || pin.among !== undefined) return pin;
  const mates = targets.filter(
    (other) =>
      other === workload ||
      (isLasting(other) && set.servicesOf(workload).some((service) => set.selectedBy(service).includes(other))),
  );
  return mates.length < 2 ? pin : { ...pin, among: mates.map(({ id }) => id) };
}

function isLasting({ lifecycle, object }: Workload): boolean {
  return (lifecycle === 'service' || lifecycle === 'per-node') && intAt(object.root, 'spec', 'replicas') !== 0;
}
