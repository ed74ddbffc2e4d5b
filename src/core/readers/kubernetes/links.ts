import type { ComponentFacts } from '../../model/component';
import type { Link } from '../../model/link';
import { linksFromSettings } from '../links';
import { hostBackend, ingressBackends } from './backends';
import type { KubeObject } from './object';
import type { ObjectSet } from './set';

/** Links between components: settings that name a Service, and gateways that ask another Service first. */
export function linksOf(
  components: readonly ComponentFacts[],
  running: readonly KubeObject[],
  set: ObjectSet,
): readonly Link[] {
  return [...settingLinks(components, running), ...authLinks(set)];
}

/**
 * A short name means the Service of the same namespace. Where two namespaces hold the same short name, each namespace is
 * searched with its own view of the hosts; else one search does.
 */
function settingLinks(components: readonly ComponentFacts[], running: readonly KubeObject[]): readonly Link[] {
  const namespaceOf = new Map(components.map((component, index) => [component, running[index]?.namespace ?? '']));
  if (!ambiguous(components, namespaceOf)) return linksFromSettings(components);
  return [...new Set(namespaceOf.values())].flatMap((namespace) =>
    linksFromSettings(
      components.map((component) =>
        namespaceOf.get(component) === namespace
          ? component
          : { ...component, containers: [], hosts: component.hosts.filter((host) => host.includes('.')) },
      ),
    ),
  );
}

/** Whether a short host name stands for components of different namespaces. */
function ambiguous(components: readonly ComponentFacts[], namespaceOf: ReadonlyMap<ComponentFacts, string>): boolean {
  const owner = new Map<string, string>();
  for (const component of components) {
    const namespace = namespaceOf.get(component) ?? '';
    for (const host of component.hosts) {
      if (host.includes('.')) continue;
      if ((owner.get(host) ?? namespace) !== namespace) return true;
      owner.set(host, namespace);
    }
  }
  return false;
}

const AUTH_URL = [
  'nginx.ingress.kubernetes.io/auth-url',
  'haproxy-ingress.github.io/auth-url',
  'ingress.kubernetes.io/auth-url',
  'haproxy.org/auth-url',
];

/** Every request to the Ingress asks the service of its `auth-url` first. */
function authLinks(set: ObjectSet): readonly Link[] {
  const links: Link[] = [];
  for (const ingress of set.ofKind('Ingress')) {
    for (const key of AUTH_URL) {
      const entry = ingress.annotations.get(key);
      if (entry?.value.type !== 'scalar') continue;
      const asked = hostBackend(entry.value.text, ingress.namespace, entry.value.at);
      if (asked === undefined) continue;
      const guards = set.behind(asked.namespace, asked.name);
      const guarded = ingressBackends(ingress).flatMap((backend) => set.behind(backend.namespace, backend.name));
      for (const from of new Set(guarded)) {
        for (const to of guards) {
          if (from === to) continue;
          links.push({
            from: from.id,
            to: to.id,
            required: true,
            mode: 'sync',
            evidence: `\`${key}\``,
            at: entry.value.at,
            strength: 'stated',
          });
        }
      }
    }
  }
  return links;
}
