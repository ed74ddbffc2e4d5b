import type { Span } from '../../model/span';
import { get, itemsAt, textAt, type Located } from '../../yaml/located';
import { hostBackend, ingressBackends, ruleBackends, type Backend } from '../kubernetes/backends';
import { annotation, type KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import type { Workload } from '../kubernetes/workload';

/** Workloads behind any of several Services, each once. */
export function behindAll(backends: readonly Backend[], set: ObjectSet): readonly Workload[] {
  return [...new Set(backends.flatMap((backend) => set.behind(backend.namespace, backend.name)))];
}

/** Recipe ING. */
export function behindIngress(ingress: KubeObject, set: ObjectSet): readonly Workload[] {
  return behindAll(ingressBackends(ingress), set);
}

/** Recipe ROUTE: one rule of a Gateway API route. */
export function behindRule(route: KubeObject, rule: Located, set: ObjectSet): readonly Workload[] {
  return behindAll(ruleBackends(route, rule), set);
}

/** Recipe HOST. */
export function behindHost(host: string, namespace: string, at: Span, set: ObjectSet): readonly Workload[] {
  const backend = hostBackend(host, namespace, at);
  return backend === undefined ? [] : set.behind(backend.namespace, backend.name);
}

const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'];

/** Recipe POLICY: what `spec.targetRef` and `spec.targetRefs` name. */
export function policyTargets(policy: KubeObject, set: ObjectSet): readonly Workload[] {
  const one = get(policy.root, 'spec', 'targetRef');
  const refs = [...(one === undefined ? [] : [one]), ...itemsAt(policy.root, 'spec', 'targetRefs')];
  return [...new Set(refs.flatMap((ref) => policyTarget(ref, policy, set)))];
}

function policyTarget(ref: Located, policy: KubeObject, set: ObjectSet): readonly Workload[] {
  const kind = textAt(ref, 'kind') ?? '';
  const name = textAt(ref, 'name') ?? '';
  const namespace = textAt(ref, 'namespace') ?? policy.namespace;
  const section = textAt(ref, 'sectionName');
  if (kind === 'Service' || kind === 'ServiceImport') return set.behind(namespace, name);
  if (ROUTES.includes(kind)) {
    return set
      .ofKind(kind)
      .flatMap((route) => (route.name === name && route.namespace === namespace ? rulesOf(route, section, set) : []));
  }
  if (kind !== 'Gateway') return [];
  return ROUTES.flatMap((each) =>
    set
      .ofKind(each)
      .flatMap((route) => (attached(route, name, namespace, section) ? rulesOf(route, undefined, set) : [])),
  );
}

function rulesOf(route: KubeObject, section: string | undefined, set: ObjectSet): readonly Workload[] {
  const rules = itemsAt(route.root, 'spec', 'rules').filter(
    (rule) => section === undefined || textAt(rule, 'name') === section,
  );
  return rules.flatMap((rule) => behindRule(route, rule, set));
}

function attached(route: KubeObject, gateway: string, namespace: string, section: string | undefined): boolean {
  return itemsAt(route.root, 'spec', 'parentRefs').some(
    (parent) =>
      (textAt(parent, 'kind') ?? 'Gateway') === 'Gateway' &&
      textAt(parent, 'name') === gateway &&
      (textAt(parent, 'namespace') ?? route.namespace) === namespace &&
      (section === undefined || (textAt(parent, 'sectionName') ?? section) === section),
  );
}

/** Recipe ANN: Services, or the Services behind Ingresses, whose annotation names an object. */
export function annotatedWith(keys: readonly string[], object: KubeObject, set: ObjectSet): readonly Workload[] {
  const names = (carrier: KubeObject): boolean =>
    carrier.namespace === object.namespace && keys.some((key) => refersTo(annotation(carrier, key), object));
  const services = set.ofKind('Service', '').filter(names);
  const ingresses = set.ofKind('Ingress').filter(names);
  return [
    ...new Set([
      ...services.flatMap((service) => set.selectedBy(service)),
      ...ingresses.flatMap((each) => behindIngress(each, set)),
    ]),
  ];
}

/** A name, `namespace/name`, or JSON that has the name as a value (GKE's BackendConfig). */
function refersTo(text: string | undefined, object: KubeObject): boolean {
  if (text === undefined) return false;
  const plain = text.trim();
  if (plain.startsWith('{')) return new RegExp(`:\\s*"${object.name.replace(/[^\w-]/g, '\\$&')}"`).test(plain);
  return plain === object.name || plain === `${object.namespace}/${object.name}`;
}
