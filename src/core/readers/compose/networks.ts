import { entriesAt, get, itemsAt, mapAt, scalarAt, textAt, type LocatedMap } from '../../yaml/located';
import type { HostView } from '../links';
import { expand } from './interpolate';
import { asMap } from './merge';
import type { Project, Service } from './project';

/** What one service sees of the others. */
interface Place {
  /** Real names of the networks it is on; undefined where that is not in the files. */
  readonly networks: ReadonlySet<string> | undefined;
  /** Names it has on single networks only (`aliases`), with those networks. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names only it knows: what it calls a service it `links`, and hosts outside that `extra_hosts` names. */
  readonly own: ReadonlyMap<string, string | undefined>;
}

/** Who reaches whom under which name, as Compose's networks, aliases, links and extra hosts have it. */
export class Networks implements HostView {
  private readonly places: ReadonlyMap<string, Place>;

  constructor(project: Project) {
    const byName = new Map(project.services.map((service) => [service.name, service]));
    this.places = new Map(
      project.services.map((service) => [
        service.name,
        {
          networks: networksOf(service, project, byName),
          aliases: aliasesOf(service, project),
          own: ownNames(service),
        },
      ]),
    );
  }

  /** Whether two services share a network; true where that is unknown. */
  connects(from: string, to: string): boolean {
    return meet(this.places.get(from)?.networks, this.places.get(to)?.networks);
  }

  /** The services a host name means to one of them, of those that go by it somewhere. */
  targets(from: string, host: string, ids: readonly string[]): readonly string[] {
    const own = this.places.get(from)?.own;
    if (own?.has(host) === true) {
      const linked = own.get(host);
      return linked !== undefined && this.places.has(linked) ? [linked] : [];
    }
    return ids.filter((to) => {
      const on = this.places.get(to)?.aliases.get(host);
      return on === undefined ? this.connects(from, to) : meet(this.places.get(from)?.networks, on);
    });
  }
}

function meet(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return one === undefined || other === undefined || [...one].some((name) => other.has(name));
}

function networksOf(
  service: Service,
  project: Project,
  byName: ReadonlyMap<string, Service>,
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<string> | undefined {
  const mode = textAt(service.body, 'network_mode');
  if (mode === 'none') return new Set();
  if (mode?.startsWith('service:') === true) {
    const host = byName.get(mode.slice('service:'.length));
    const known = host !== undefined && !seen.has(host.name);
    return known ? networksOf(host, project, byName, new Set([...seen, service.name])) : undefined;
  }
  if (mode !== undefined) return undefined;
  const names = [...joined(service.body).keys()];
  return new Set((names.length === 0 ? ['default'] : names).map((name) => realName(name, service, project)));
}

/** The networks a service joins, with what it says about each. */
function joined(body: LocatedMap): ReadonlyMap<string, LocatedMap | undefined> {
  const node = get(body, 'networks');
  const map = node === undefined ? undefined : asMap(node);
  return new Map([...entriesAt(map)].map(({ key, value }) => [key, mapAt(value)]));
}

/** Two entries of the top-level section may stand for the same network. */
function realName(key: string, { variables }: Service, project: Project): string {
  const name = textAt(project.networks, key, 'name') ?? textAt(project.networks, key, 'external', 'name');
  const expanded = name === undefined ? undefined : expand(name, variables);
  return expanded?.complete === true ? `name:${expanded.text}` : key;
}

function aliasesOf(service: Service, project: Project): ReadonlyMap<string, ReadonlySet<string>> {
  const aliases = new Map<string, Set<string>>();
  const everywhere = new Set([service.name, textAt(service.body, 'container_name'), textAt(service.body, 'hostname')]);
  for (const [network, details] of joined(service.body)) {
    for (const item of itemsAt(details, 'aliases')) {
      const alias = item.type === 'scalar' ? expand(item.text, service.variables).text.toLowerCase() : '';
      if (alias === '' || everywhere.has(alias)) continue;
      aliases.set(alias, (aliases.get(alias) ?? new Set()).add(realName(network, service, project)));
    }
  }
  return aliases;
}

function ownNames(service: Service): ReadonlyMap<string, string | undefined> {
  const own = new Map<string, string | undefined>();
  const hosts = get(service.body, 'extra_hosts');
  for (const { key } of entriesAt(hosts)) own.set(key.toLowerCase(), undefined);
  for (const item of itemsAt(hosts)) {
    const name = item.type === 'scalar' ? item.text.split(/[=:]/)[0] : undefined;
    if (name) own.set(name.toLowerCase(), undefined);
  }
  for (const item of itemsAt(service.body, 'links')) {
    const [name, alias = name] = item.type === 'scalar' ? item.text.split(':') : [];
    if (name && alias) own.set(alias.toLowerCase(), name);
  }
  return own;
}

/** The service whose network another one uses as its own (`network_mode: service:…`). */
export function networkOwner(body: LocatedMap): string | undefined {
  const mode = scalarAt(body, 'network_mode')?.text;
  return mode?.startsWith('service:') === true ? mode.slice('service:'.length) : undefined;
}
