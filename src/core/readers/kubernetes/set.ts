import { dataOf, type Data } from './data';
import { frontsOf } from './fronts';
import type { KubeObject } from './object';
import { plainLabels, selectsPlain, type Labels } from './selector';
import type { Workload } from './workload';

/** Pairs of objects (Service and workload, container and setting of a ConfigMap) that are followed. */
const MOST_PRODUCTS = 100_000;

/** All objects of one system with the look-ups that readers and dialects need. Built once per reading. */
export class ObjectSet {
  private readonly byKind = new Map<string, KubeObject[]>();
  private readonly byName = new Map<string, KubeObject>();
  private readonly byLabel = new Map<string, Workload[]>();
  private readonly byNamespace = new Map<string, Workload[]>();
  private readonly selections = new Map<KubeObject, readonly Workload[]>();
  private readonly selecting = new Map<Workload, KubeObject[]>();
  private readonly servedNamespaces = new Set<string>();
  private readonly texts = new Map<string, Data>();
  private fronts: ReadonlyMap<string, KubeObject> | undefined;
  private left = MOST_PRODUCTS;

  constructor(
    readonly objects: readonly KubeObject[],
    readonly workloads: readonly Workload[],
    /** The whole text of a file of the set, '' where it is not at hand. */
    readonly source: (file: string) => string = () => '',
  ) {
    for (const object of objects) {
      append(this.byKind, object.kind, object);
      this.byName.set(nameKey(object.kind, object.group, object.namespace, object.name), object);
    }
    for (const workload of workloads) {
      append(this.byNamespace, workload.object.namespace, workload);
      for (const [key, value] of workload.labels)
        append(this.byLabel, labelKey(workload.object.namespace, key, value), workload);
    }
    for (const service of this.ofKind('Service', '')) {
      const selector = plainLabels(service.root, 'spec', 'selector');
      const selected = this.take(this.matching(service.namespace, selector));
      if (selector.size > 0) this.servedNamespaces.add(service.namespace);
      this.selections.set(service, selected);
      for (const workload of selected) append(this.selecting, workload, service);
    }
  }

  /** True once a hostile set made more combinations than are followed. */
  get exhausted(): boolean {
    return this.left <= 0;
  }

  /** As many of the items as the work budget allows: what one object of the set multiplies in others goes through here. */
  take<Item>(items: Iterable<Item>): readonly Item[] {
    const taken: Item[] = [];
    for (const item of items) {
      if (this.left-- <= 0) break;
      taken.push(item);
    }
    return taken;
  }

  /** Data of a ConfigMap or Secret; empty when it is not in the set. */
  data(kind: string, namespace: string, name: string): Data {
    const key = nameKey(kind, '', namespace, name);
    const known = this.texts.get(key) ?? dataOf(this.byName.get(key));
    this.texts.set(key, known);
    return known;
  }

  /** The first Ingress, Route or Gateway route that sends to a Service. */
  frontOf(service: KubeObject): KubeObject | undefined {
    this.fronts ??= frontsOf(this);
    return this.fronts.get(`${service.namespace}/${service.name}`);
  }

  /** Objects of a kind in the order of the files; with groups given, only of those. */
  ofKind(kind: string, ...groups: readonly string[]): readonly KubeObject[] {
    const found = this.byKind.get(kind) ?? [];
    return groups.length === 0 ? found : found.filter((object) => groups.includes(object.group));
  }

  /** The object of this kind, group, namespace and name. */
  find(kind: string, group: string, namespace: string, name: string): KubeObject | undefined {
    return this.byName.get(nameKey(kind, group, namespace, name));
  }

  /** The core Service of this name. */
  service(namespace: string, name: string): KubeObject | undefined {
    return this.find('Service', '', namespace, name);
  }

  /** Workloads a Service of the set selects. */
  selectedBy(service: KubeObject): readonly Workload[] {
    return this.selections.get(service) ?? [];
  }

  /** Workloads behind the Service of this name; empty when either is not in the set. */
  behind(namespace: string, name: string): readonly Workload[] {
    const service = this.service(namespace, name);
    if (service !== undefined) return this.selectedBy(service);
    const knative = this.find('Service', 'serving.knative.dev', namespace, name);
    return knative === undefined ? [] : this.workloads.filter((workload) => workload.object === knative);
  }

  /** The namespaces that hold workloads. */
  get namespaces(): Iterable<string> {
    return this.byNamespace.keys();
  }

  /** Workloads of a namespace, in the order of the files. */
  workloadsIn(namespace: string): readonly Workload[] {
    return this.byNamespace.get(namespace) ?? [];
  }

  /** Services that select a workload. */
  servicesOf(workload: Workload): readonly KubeObject[] {
    return this.selecting.get(workload) ?? [];
  }

  /** Whether the namespace has a Service with a selector; without one, nothing is known about who is served. */
  hasServices(namespace: string): boolean {
    return this.servedNamespaces.has(namespace);
  }

  /** Workloads of a namespace whose pod labels hold the whole selector; linear in the rarest label's workloads. */
  matching(namespace: string, selector: Labels): readonly Workload[] {
    let fewest: readonly Workload[] | undefined;
    for (const [key, value] of selector) {
      const candidates = this.byLabel.get(labelKey(namespace, key, value)) ?? [];
      if (fewest === undefined || candidates.length < fewest.length) fewest = candidates;
    }
    return (fewest ?? []).filter((workload) => selectsPlain(selector, workload.labels));
  }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function nameKey(kind: string, group: string, namespace: string, name: string): string {
  return `${group}/${kind}/${namespace}/${name}`;
}

function labelKey(namespace: string, key: string, value: string): string {
  return `${namespace}\n${key}=${value}`;
}
