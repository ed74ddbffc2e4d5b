import { scalarAt, textAt } from '../../yaml/located';
import type { KubeObject } from './object';
import type { ObjectSet } from './set';
import type { Workload } from './workload';

/** More instance names than this are not worth listing: files name the first few. */
const MOST_PODS = 9;

/** Names under which other pods reach a workload: its Services', their aliases', and single pods of a StatefulSet. */
export function hostsOf(
  workload: Workload,
  set: ObjectSet,
  aliases: Aliases,
  instances: number | null,
): readonly string[] {
  const { object } = workload;
  const hosts = new Set<string>();
  const services = set.servicesOf(workload);
  for (const service of services) {
    for (const name of qualified(service.name, service.namespace)) {
      hosts.add(name);
      for (const alias of aliases.get(name) ?? []) hosts.add(alias);
    }
    // Kustomize does not rename hosts in settings; whoever still writes the former name means this Service.
    for (const former of service.formerNames ?? [])
      if (set.service(service.namespace, former) === undefined)
        for (const name of qualified(former, service.namespace)) hosts.add(name);
  }
  if (object.group === 'serving.knative.dev')
    for (const name of qualified(object.name, object.namespace)) hosts.add(name);
  const governing = textAt(object.root, 'spec', 'serviceName') ?? services.find((service) => isHeadless(service))?.name;
  if (object.kind === 'StatefulSet' && governing !== undefined) {
    const pods = Math.min(Math.max(instances ?? 1, 1), MOST_PODS);
    for (let ordinal = 0; ordinal < pods; ordinal++) {
      for (const name of qualified(`${object.name}-${ordinal}.${governing}`, object.namespace)) hosts.add(name);
    }
  }
  const hostname = textAt(workload.pod, 'hostname');
  const subdomain = textAt(workload.pod, 'subdomain');
  if (hostname !== undefined && subdomain !== undefined) {
    for (const name of qualified(`${hostname}.${subdomain}`, object.namespace)) hosts.add(name);
  }
  return [...hosts];
}

/** The names cluster DNS gives to one short name. */
export function qualified(name: string, namespace: string): readonly string[] {
  const full = `${name}.${namespace}`;
  return [name, full, `${full}.svc`, `${full}.svc.cluster.local`];
}

/** A Service without an address of its own: its name stands for the pods. */
export function isHeadless(service: KubeObject): boolean {
  return textAt(service.root, 'spec', 'clusterIP') === 'None';
}

/** Names of `ExternalName` Services by the host they stand for. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** Collects the aliases of the set. */
export function aliasesOf(set: ObjectSet): Aliases {
  const found = new Map<string, string[]>();
  for (const service of set.ofKind('Service', '')) {
    const target = scalarAt(service.root, 'spec', 'externalName')?.text.replace(/\.$/, '').toLowerCase();
    if (target !== undefined)
      found.set(target, [...(found.get(target) ?? []), ...qualified(service.name, service.namespace)]);
  }
  return found;
}
