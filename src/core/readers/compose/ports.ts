import type { Port } from '../../model/component';
import { get, itemsAt, textAt, type Located, type LocatedMap } from '../../yaml/located';
import { expand } from './interpolate';

/** A port and what Compose tells it apart by when it merges files: address, host port, container port and protocol. */
interface Published extends Port {
  readonly key: string;
}

/** The ports of a service: published (`ports`, short and long) and exposed (`expose`); the same one given twice counts once. */
export function readPorts(service: LocatedMap, variables: ReadonlyMap<string, string>): readonly Port[] {
  const byKey = new Map<string, Port>();
  for (const item of itemsAt(service, 'ports')) {
    const found = item.type === 'map' ? long(item, variables) : short(item, variables);
    if (found === undefined) continue;
    const { key, ...port } = found;
    byKey.set(key, port);
  }
  const published = [...byKey.values()];
  const exposed = itemsAt(service, 'expose').flatMap((item): Port[] => {
    const port = item.type === 'scalar' ? Number.parseInt(item.text, 10) : NaN;
    return Number.isNaN(port) ? [] : [{ container: port, published: 'no', protocol: protocolOf(item), at: item.at }];
  });
  return [...published, ...exposed];
}

function protocolOf(item: Located): 'tcp' | 'udp' {
  return item.type === 'scalar' && item.text.endsWith('/udp') ? 'udp' : 'tcp';
}

/** `[[address:]host:]container[/protocol]`, each part possibly a range. */
function short(item: Located, variables: ReadonlyMap<string, string>): Published | undefined {
  if (item.type !== 'scalar' || item.text === '') return undefined;
  const [spec = ''] = expand(item.text, variables).text.split('/');
  // Nothing is left of an unknown variable: no port is known.
  if (spec === '') return undefined;
  const parts = /^\[([^\]]*)\]:([^]*)$/.exec(spec);
  const address = parts?.[1] ?? addressOf(spec);
  const rest = parts?.[2] ?? (address === undefined ? spec : spec.slice(address.length + 1));
  const [host, container = host] = rest.includes(':') ? rest.split(':') : [undefined, rest];
  const number = Number.parseInt(container ?? '', 10);
  const fixed = host !== undefined && /^\d+$/.test(host) ? Number(host) : undefined;
  return {
    key: keyOf(address, host, container, protocolOf(item)),
    container: Number.isNaN(number) ? undefined : number,
    published: isLoopback(address) ? 'loopback' : 'users',
    protocol: protocolOf(item),
    ...(fixed === undefined ? {} : { fixedHostPort: fixed }),
    at: item.at,
  };
}

function keyOf(address = '', host = '', container = '', protocol: Port['protocol']): string {
  return [address, host, container, protocol].join('\n');
}

function addressOf(spec: string): string | undefined {
  const parts = spec.split(':');
  return parts.length >= 3 ? parts.slice(0, -2).join(':') : undefined;
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (/^127\./.test(address) || address === 'localhost' || address === '::1');
}

function long(item: LocatedMap, variables: ReadonlyMap<string, string>): Published {
  const text = (key: string): string => expand(textAt(item, key) ?? '', variables).text;
  const container = Number.parseInt(text('target'), 10);
  const host = text('published');
  const fixed = /^\d+$/.test(host) ? Number(host) : undefined;
  const protocol = textAt(item, 'protocol') === 'udp' ? 'udp' : 'tcp';
  return {
    key: keyOf(text('host_ip'), host, text('target'), protocol),
    container: Number.isNaN(container) ? undefined : container,
    published: isLoopback(text('host_ip')) ? 'loopback' : 'users',
    protocol,
    ...(fixed === undefined ? {} : { fixedHostPort: fixed }),
    at: get(item, 'published')?.at ?? get(item, 'target')?.at ?? item.at,
  };
}
