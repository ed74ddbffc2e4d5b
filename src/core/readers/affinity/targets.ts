import type { Span } from '../../model/span';
import { get, itemsAt, textAt, type Located } from '../../yaml/located';
import { hostBackend, ingressBackends, ruleBackends, type Backend } from '../kubernetes/backends';
import { annotation, type KubeObject } from '../kubernetes/object';
import { selects } from '../kubernetes/selector';
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

/** An object that a policy is for. */
interface Target {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly section?: string | undefined;
}

/** Kinds that routes attach to. */
const PARENTS = ['Gateway', 'ListenerSet', 'XListenerSet'];

/** Recipe POLICY: what `spec.targetRef` and `spec.targetRefs` name, and what `spec.targetSelectors` choose by labels. */
export function policyTargets(policy: KubeObject, set: ObjectSet): readonly Workload[] {
  const one = get(policy.root, 'spec', 'targetRef');
  const refs = [...(one === undefined ? [] : [one]), ...itemsAt(policy.root, 'spec', 'targetRefs')];
  const named = refs.map((ref): Target => ({
    kind: textAt(ref, 'kind') ?? '',
    namespace: textAt(ref, 'namespace') ?? policy.namespace,
    name: textAt(ref, 'name') ?? '',
    section: textAt(ref, 'sectionName'),
  }));
  const chosen = itemsAt(policy.root, 'spec', 'targetSelectors').flatMap((selector) => chosenBy(selector, policy, set));
  return [...new Set([...named, ...chosen].flatMap((target) => policyTarget(target, set)))];
}

/** The objects of the policy's namespace that a selector means by their labels. */
function chosenBy(selector: Located, policy: KubeObject, set: ObjectSet): readonly Target[] {
  if (get(selector, 'matchLabels') === undefined && get(selector, 'matchExpressions') === undefined) return [];
  const candidates = set.ofKind(textAt(selector, 'kind') ?? '').filter((each) => each.namespace === policy.namespace);
  return set
    .take(candidates)
    .filter((each) => selects(selector, new Map([...each.labels].map(([key, { text }]) => [key, text]))));
}

function policyTarget(target: Target, set: ObjectSet): readonly Workload[] {
  const { kind, namespace, name, section } = target;
  if (kind === 'Service' || kind === 'ServiceImport') return set.behind(namespace, name);
  if (ROUTES.includes(kind)) {
    return set
      .ofKind(kind)
      .flatMap((route) => (route.name === name && route.namespace === namespace ? rulesOf(route, section, set) : []));
  }
  if (!PARENTS.includes(kind)) return [];
  const parents = [target, ...(kind === 'Gateway' ? listenersOf(target, set) : [])];
  return ROUTES.flatMap((each) =>
    set
      .ofKind(each)
      .flatMap((route) => (parents.some((parent) => attached(route, parent)) ? rulesOf(route, undefined, set) : [])),
  );
}

/** Listeners that are added to a gateway by objects of their own. */
function listenersOf(gateway: Target, set: ObjectSet): readonly Target[] {
  if (gateway.section !== undefined) return [];
  return ['ListenerSet', 'XListenerSet'].flatMap((kind) =>
    set
      .ofKind(kind)
      .filter(
        ({ root, namespace }) =>
          textAt(root, 'spec', 'parentRef', 'name') === gateway.name &&
          (textAt(root, 'spec', 'parentRef', 'namespace') ?? namespace) === gateway.namespace,
      )
      .map(({ namespace, name }) => ({ kind, namespace, name })),
  );
}

function rulesOf(route: KubeObject, section: string | undefined, set: ObjectSet): readonly Workload[] {
  const rules = itemsAt(route.root, 'spec', 'rules').filter(
    (rule) => section === undefined || textAt(rule, 'name') === section,
  );
  return rules.flatMap((rule) => behindRule(route, rule, set));
}

function attached(route: KubeObject, { kind, namespace, name, section }: Target): boolean {
  return itemsAt(route.root, 'spec', 'parentRefs').some(
    (parent) =>
      (textAt(parent, 'kind') ?? 'Gateway') === kind &&
      textAt(parent, 'name') === name &&
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
