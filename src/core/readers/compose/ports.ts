import type { Port } from '../../model/component';
import { get, itemsAt, textAt, type Located, type LocatedMap } from '../../yaml/located';
import { expand } from './interpolate';

/** The ports of a service: published (`ports`, short and long) and exposed (`expose`). */
export function readPorts(service: LocatedMap, variables: ReadonlyMap<string, string>): readonly Port[] {
  const published = itemsAt(service, 'ports').flatMap(
    (item) => (item.type === 'map' ? long(item, variables) : short(item, variables)) ?? [],
  );
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
function short(item: Located, variables: ReadonlyMap<string, string>): Port | undefined {
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
    container: Number.isNaN(number) ? undefined : number,
    published: isLoopback(address) ? 'loopback' : 'users',
    protocol: protocolOf(item),
    ...(fixed === undefined ? {} : { fixedHostPort: fixed }),
    at: item.at,
  };
}

function addressOf(spec: string): string | undefined {
  const parts = spec.split(':');
  return parts.length >= 3 ? parts.slice(0, -2).join(':') : undefined;
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (/^127\./.test(address) || address === 'localhost' || address === '::1');
}

function long(item: LocatedMap, variables: ReadonlyMap<string, string>): Port {
  const text = (key: string): string => expand(textAt(item, key) ?? '', variables).text;
  const container = Number.parseInt(text('target'), 10);
  const host = text('published');
  const fixed = /^\d+$/.test(host) ? Number(host) : undefined;
  return {
    container: Number.isNaN(container) ? undefined : container,
    published: isLoopback(text('host_ip')) ? 'loopback' : 'users',
    protocol: textAt(item, 'protocol') === 'udp' ? 'udp' : 'tcp',
    ...(fixed === undefined ? {} : { fixedHostPort: fixed }),
    at: get(item, 'published')?.at ?? get(item, 'target')?.at ?? item.at,
  };
}
