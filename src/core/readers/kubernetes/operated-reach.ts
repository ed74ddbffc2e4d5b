import { append } from '../../grouping';
import type { ComponentFacts, Exposure } from '../../model/component';
import type { Link } from '../../model/link';
import type { LocatedScalar } from '../../yaml/located';
import { hostBackend } from './backends';
import { entranceOfService, routedEntrances } from './entrances';
import { qualified } from './hosts';
import type { KubeObject } from './object';
import type { Operated } from './operated';
import { holding, scalarsAt } from './paths';
import { plainLabels } from './selector';
import type { ObjectSet } from './set';

/** How the operators' resources of a set are reached: their host names, and the ways in from outside. */
export interface OperatedReach {
  hostsOf(object: KubeObject): readonly string[];
  exposuresOf(object: KubeObject): readonly Exposure[];
}

/** Collects the Services that operators make, those of the set that select an operator's pods, and what leads to both. */
export function operatedReach(operated: ReadonlyMap<KubeObject, Operated>, set: ObjectSet): OperatedReach {
  const services = new Map([...operated.values()].map((each) => [each.object, madeServices(each)]));
  const exposures = new Map<KubeObject, Exposure[]>();
  const expose = (object: KubeObject, exposure: Exposure): void => {
    append(exposures, object, exposure);
  };
  const owners = ownersByName([...operated.keys()]);
  for (const service of set.ofKind('Service', '')) {
    if (set.selectedBy(service).length > 0) continue;
    for (const owner of selectedOwners(service, owners)) {
      services.get(owner)?.push(service.name);
      expose(owner, entranceOfService(service));
    }
  }
  const byService = new Map<string, KubeObject[]>();
  for (const [object, names] of services) {
    for (const name of names) append(byService, `${object.namespace}/${name}`, object);
  }
  for (const { exposure, backends } of routedEntrances(set)) {
    for (const { namespace, name } of backends)
      for (const object of byService.get(`${namespace}/${name}`) ?? []) expose(object, exposure);
  }
  for (const { object, resource } of operated.values()) {
    for (const condition of resource.entrances ?? []) {
      const found = holding(object.root, condition);
      if (found !== undefined) expose(object, ownEntrance(condition, found));
    }
  }
  return {
    hostsOf: (object) => [...new Set(services.get(object))].flatMap((name) => qualified(name, object.namespace)),
    exposuresOf: (object) => exposures.get(object) ?? [],
  };
}

/** Names of the Services that the operator makes for the resource, which no file shows. */
function madeServices({ object, resource }: Operated): string[] {
  const { services = ['{name}'] } = resource;
  return services.flatMap((service) => {
    const name = service.replace(/\{([^}]+)\}/g, (_whole, word: string) => {
      if (word === 'name') return object.name;
      if (word.startsWith('label:')) return object.labels.get(word.slice('label:'.length))?.text ?? '?';
      return scalarsAt(object.root, word)[0]?.text ?? '?';
    });
    return name.includes('?') ? [] : [name];
  });
}

function ownersByName(objects: readonly KubeObject[]): ReadonlyMap<string, readonly KubeObject[]> {
  const found = new Map<string, KubeObject[]>();
  for (const object of objects) append(found, `${object.namespace}/${object.name}`, object);
  return found;
}

/**
 * The resources whose pods a Service selects by a label that its operator sets: `cnpg.io/cluster: orders`,
 * `kibana.k8s.elastic.co/name: logs`, `prometheus: main`.
 */
function selectedOwners(
  service: KubeObject,
  owners: ReadonlyMap<string, readonly KubeObject[]>,
): readonly KubeObject[] {
  const found = new Set<KubeObject>();
  for (const [key, value] of plainLabels(service.root, 'spec', 'selector')) {
    for (const owner of owners.get(`${service.namespace}/${value}`) ?? []) if (isOwnLabel(key, owner)) found.add(owner);
  }
  return [...found];
}

function isOwnLabel(key: string, { group, kind }: KubeObject): boolean {
  const slash = key.indexOf('/');
  if (slash === -1) return key === kind.toLowerCase();
  const domain = key.slice(0, slash);
  return domain === group || group.endsWith(`.${domain}`) || key === 'app.kubernetes.io/instance';
}

function ownEntrance(condition: string, { at }: { readonly at: Exposure['at'] }): Exposure {
  const value = condition.slice(condition.indexOf('=') + 1).toLowerCase();
  const kind = value === 'nodeport' ? 'node-port' : value === 'ingress' || value === 'route' ? value : 'load-balancer';
  return { kind, audience: 'users', says: `\`${condition.slice(0, condition.indexOf('='))}\``, at };
}

/** What operators' resources name in their own fields: another resource by kind and name, or a host. */
export function operatedLinks(
  operated: ReadonlyMap<KubeObject, Operated>,
  ids: ReadonlyMap<KubeObject, string>,
  components: readonly ComponentFacts[],
): readonly Link[] {
  const byHost = idsByHost(components);
  const byName = new Map<string, string>();
  for (const [object, id] of ids) byName.set(`${object.kind}/${object.namespace}/${object.name}`, id);
  return [...operated.values()].flatMap(({ object, resource }) =>
    (resource.needs ?? []).flatMap(({ path, kind }) =>
      scalarsAt(object.root, path).flatMap((scalar) => {
        const targets =
          kind === undefined
            ? hostsIn(scalar, object.namespace).flatMap((host) => byHost.get(host) ?? [])
            : [byName.get(`${kind}/${object.namespace}/${scalar.text}`) ?? []].flat();
        const from = ids.get(object) ?? '';
        return [...new Set(targets)]
          .filter((to) => to !== from)
          .map((to): Link => ({
            from,
            to,
            required: true,
            mode: 'sync',
            evidence: `\`${path}\``,
            at: scalar.at,
            strength: 'stated',
          }));
      }),
    ),
  );
}

/** The hosts of a list of addresses or of one connection URL, as `name.namespace`. */
function hostsIn({ text, at }: LocatedScalar, namespace: string): readonly string[] {
  return text.split(/[\s,;]+/).flatMap((word) => {
    const address = word.replace(/^jdbc:/, '').replace(/^([a-z+]+:\/\/)[^/@]*@/, '$1');
    const found = hostBackend(address, namespace, at);
    return found === undefined ? [] : [`${found.name}.${found.namespace}`];
  });
}

function idsByHost(components: readonly ComponentFacts[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, hosts } of components) for (const host of hosts) append(found, host, id);
  return found;
}

/** The objects that run an operator's resource's pods for it, known by the label that holds its name. */
export function membersByOwner(operated: ReadonlyMap<KubeObject, Operated>): (owner: Operated) => readonly Operated[] {
  const key = (object: KubeObject, kind: string, owner: string): string =>
    [object.namespace, object.group, kind, owner].join('/');
  const labels = new Set([...operated.values()].flatMap(({ resource }) => resource.members?.label ?? []));
  const found = new Map<string, Operated[]>();
  for (const each of operated.values()) {
    for (const label of labels) {
      const owner = each.object.labels.get(label)?.text;
      if (owner !== undefined) append(found, key(each.object, each.object.kind, owner), each);
    }
  }
  return ({ object, resource: { members } }) =>
    members === undefined ? [] : (found.get(key(object, members.kind, object.name)) ?? []);
}
