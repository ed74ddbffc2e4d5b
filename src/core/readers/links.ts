import { append } from '../grouping';
import type { ComponentFacts, Container } from '../model/component';
import type { Link } from '../model/link';
import type { Span } from '../model/span';
import { oncePer } from '../oncePer';

/** Components that share a host and are told apart; behind one with more, any of these is as good as the rest. */
const MAX_SHARING = 20;

/** What a host name means from where a component stands. */
export interface HostView {
  /** @param ids components that go by the name somewhere */
  targets(from: string, host: string, ids: readonly string[]): readonly string[];
}

const EVERYWHERE: HostView = { targets: (_, __, ids) => ids };

/**
 * Links read from settings: an environment value or a word of the command that names a host of another component.
 * A bare word counts only where the setting's name says that a host is meant, since `postgres` is as often a user or
 * a driver; inside a URL or with a port it always counts. A host shared by several components makes them alternatives.
 * @param view what names mean where not everyone sees everyone
 */
export function linksFromSettings(components: readonly ComponentFacts[], view: HostView = EVERYWHERE): Link[] {
  const byHost = hostIndex(components);
  const images = new Map(components.map((component) => [component.id, imageOf(component)]));
  return components.flatMap((component) => {
    const seen = new Set<string>();
    return component.containers.flatMap(hostsNamedBy).flatMap(({ mention, hosts }) => {
      const named = hosts.map((host) =>
        view
          .targets(component.id, host, byHost.get(host) ?? [])
          .filter(
            (target) =>
              target !== component.id && (mention.driver !== true || images.get(target)?.includes(host) === true),
          ),
      );
      const alike = groupsByImage(named.flat(), images);
      const pool = mention.hosts === undefined ? [] : [...new Set(named.flat())];
      return named.flatMap((targets) =>
        targets.flatMap((to): Link[] => {
          if (seen.has(to)) return [];
          seen.add(to);
          const group = pool.length > 1 ? pool : targets.length > 1 ? targets : (alike.get(images.get(to) ?? '') ?? []);
          return [link(component.id, to, mention, group)];
        }),
      );
    });
  });
}

/** @param group a host's components, or hosts of a list that run the same image: any one of them is enough */
function link(from: string, to: string, { name, at, assumed }: Mention, group: readonly string[]): Link {
  const strength = assumed === true ? 'assumed' : 'stated';
  const plain = { from, to, required: true, mode: 'sync', evidence: name, at, strength } as const;
  return group.length > 1 ? { ...plain, anyOf: `${from}:${group.slice(0, MAX_SHARING).join(',')}` } : plain;
}

function groupsByImage(
  ids: readonly string[],
  images: ReadonlyMap<string, string | undefined>,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const image = images.get(id);
    if (image === undefined || image === '') continue;
    append(groups, image, id);
  }
  return groups;
}

function imageOf(component: ComponentFacts): string | undefined {
  const container = component.containers[0];
  return container?.built === false ? container.image?.text : undefined;
}

function hostIndex(components: readonly ComponentFacts[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, Set<string>>();
  for (const component of components) {
    for (const host of component.hosts) {
      const key = host.toLowerCase();
      const ids = index.get(key);
      if (ids === undefined) index.set(key, new Set([component.id]));
      else ids.add(component.id);
    }
  }
  return new Map([...index].map(([host, ids]) => [host, [...ids].slice(0, MAX_SHARING)]));
}

interface Mention {
  readonly name: string;
  readonly text: string;
  /** False where a bare word may be a host because of the setting's name. */
  readonly certain: boolean;
  /** True where only the setting's name speaks of the host. */
  readonly assumed?: boolean;
  /** True where the setting names a driver: it means a component only if that runs what the driver is for. */
  readonly driver?: boolean;
  /** Hosts that share its requests, where they are known without a look at the text. */
  readonly hosts?: readonly string[];
  readonly at: Span;
}

/** A mention and the hosts it may mean, in lower case. */
interface Named {
  readonly mention: Mention;
  readonly hosts: readonly string[];
}

/** What a container's settings name. Remembered by the container, which stays the same as long as its document does. */
const hostsNamedBy = oncePer((container: Container): readonly Named[] =>
  mentions(container)
    .map((mention): Named => {
      const { hosts, certain, text } = mention;
      return { mention, hosts: hosts ?? (certain ? hostsIn(text) : bareHosts(text)) };
    })
    .filter(({ hosts }) => hosts.length > 0),
);

/** `SESSION_STORE=redis`, `VECTOR_STORE=weaviate`: the name of a technology, and of the service that runs it. */
const driverName = /(?:store|driver|backend|engine|provider|broker|connection)$/i;

const hostName =
  /host|addr|url|uri|server|endpoint|broker|upstream|backend|target|node|dsn|peer|seed|bootstrap|proxy|link|discovery|connect|service|master|primary|replica|contact|cluster|origin|gateway|api|database_?path|redis|memcache|mongo|elastic|rabbit|kafka|zookeeper|etcd|minio|mysql|postgres/i;
const notHost =
  /(?:user|username|pass|passwd|password|secret|token|key|database|db|name|dbname|schema|driver|type|dialect|engine|adapter|role|mode|level|version|path|dir|file|index|topic|queue|bucket|group|id|class|provider|store|image|tag|label|email)s?$/i;

function mentions(container: Container): readonly Mention[] {
  const settings = container.environment.flatMap((setting): Mention[] => {
    const { hosts } = setting;
    if (hosts !== undefined) return [{ name: setting.name, text: '', certain: true, hosts, at: setting.at }];
    if (setting.value === undefined) return unwritten(setting);
    if (setting.value === '') return [];
    const found: Mention[] = [{ name: setting.name, text: setting.value, certain: true, at: setting.at }];
    if (
      hostName.test(setting.name) &&
      (!notHost.test(setting.name) || /(?:host|addr(?:ess)?|url|uri|endpoint|server)(?:_?name)?$/i.test(setting.name))
    ) {
      found.push({ name: setting.name, text: setting.value, certain: false, at: setting.at });
    } else if (driverName.test(setting.name)) {
      found.push({ name: setting.name, text: setting.value, certain: false, driver: true, at: setting.at });
    }
    return found;
  });
  const words = container.command.flatMap((word, index): Mention[] => {
    const before = container.command[index - 1]?.text ?? '';
    const equals = word.text.indexOf('=');
    const flag = equals > 0 ? word.text.slice(0, equals) : before.startsWith('-') ? before : '';
    const value = equals > 0 ? word.text.slice(equals + 1) : word.text;
    const found: Mention[] = [{ name: 'command', text: word.text, certain: true, at: word.at }];
    if (flag !== '' && (hostName.test(flag) || flag === '-h'))
      found.push({ name: 'command', text: value, certain: false, at: word.at });
    return found;
  });
  return [...settings, ...words];
}

/** `EMAIL_ADDR` whose value comes from elsewhere: the address of the component `email`, should there be one. */
function unwritten({ name, at }: Container['environment'][number]): Mention[] {
  const owner = /^(\w+?)(?:_SERVICE)?_(?:ADDR(?:ESS)?|HOST(?:NAME)?|URL|URI|ENDPOINT|SERVER)$/i.exec(name)?.[1];
  return owner === undefined ? [] : [{ name, text: owner.replaceAll('_', '-'), certain: false, assumed: true, at }];
}

const host = '[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?';
const inUrl = new RegExp(`(?:\\/\\/|@)(?:[^\\s/@:]*(?::[^\\s/@]*)?@)?(${host})`, 'g');
const withPort = new RegExp(`(?<![A-Za-z0-9_.-])(${host}):\\d{2,5}(?!\\d)`, 'g');
const keyed = new RegExp(`(?:^|[\\s;,?&(])(?:host|server|data source|address|addr)\\s*=\\s*(?:tcp:)?(${host})`, 'gi');
const inCall = new RegExp(`(?:tcp|udp)\\((${host})`, 'g');

/** Hosts in URLs, with ports, in `host=…` strings and in Go data source names. */
function hostsIn(text: string): readonly string[] {
  const found = new Set<string>();
  if (text.length > 20_000) return [];
  for (const pattern of [inUrl, withPort, keyed, inCall]) {
    for (const match of text.matchAll(pattern)) if (match[1]) found.add(match[1].toLowerCase());
  }
  return [...found];
}

/** A value that is a host or a list of hosts and nothing else. */
function bareHosts(text: string): readonly string[] {
  if (text.length > 500 || text.includes('\n')) return [];
  return text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/[:/].*$/, '').toLowerCase())
    .filter((word) => word !== '');
}
