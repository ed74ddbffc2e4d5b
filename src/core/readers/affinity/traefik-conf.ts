import { entriesAt, entry, get, itemsAt, textAt, type Entry, type Located } from '../../yaml/located';
import { hostOf, MOST_SERVERS, type YamlPin } from './conf';

/**
 * Row traefik-file: services of Traefik's dynamic configuration.
 * Source: https://doc.traefik.io/traefik/reference/routing-configuration/http/load-balancing/service/
 */
export function traefikPins(root: Located | undefined): readonly YamlPin[] {
  return [...entriesAt(root, 'http', 'services')].flatMap((service) => [
    ...own(service),
    ...weighted(service, get(root, 'http', 'services')),
  ]);
}

/** A service that keeps a client with one of its servers: by a cookie, or by a hash of the address. */
function own({ key, value }: Entry): readonly YamlPin[] {
  const cookie = entry(value, 'loadBalancer', 'sticky', 'cookie');
  const strategy = entry(value, 'loadBalancer', 'strategy');
  const servers = itemsAt(value, 'loadBalancer', 'servers').slice(0, MOST_SERVERS);
  const shared = {
    dialect: 'traefik-file',
    certain: true,
    block: `service \`${key}\``,
    hosts: hostsOf(servers),
    servers: servers.length,
  };
  const pins: YamlPin[] = [];
  if (cookie?.value.type === 'map')
    pins.push({
      ...shared,
      by: 'cookie',
      says: 'sticky.cookie',
      at: cookie,
      parts: [entry(value, 'loadBalancer', 'sticky') ?? cookie],
    });
  if (strategy !== undefined && textAt(value, 'loadBalancer', 'strategy')?.toLowerCase() === 'hrw')
    pins.push({ ...shared, by: 'client-ip', says: 'strategy: hrw', at: strategy, parts: [strategy] });
  return pins;
}

/** A service that keeps a client with one of several services, each of which balances on its own. */
function weighted({ key, value }: Entry, services: Located | undefined): readonly YamlPin[] {
  const cookie = entry(value, 'weighted', 'sticky', 'cookie');
  if (cookie?.value.type !== 'map') return [];
  const servers: Located[] = [];
  for (const each of itemsAt(value, 'weighted', 'services').slice(0, MOST_SERVERS)) {
    const own = itemsAt(services, textAt(each, 'name') ?? '', 'loadBalancer', 'servers');
    servers.push(...own.slice(0, MOST_SERVERS - servers.length));
  }
  return [
    {
      dialect: 'traefik-file',
      by: 'cookie',
      to: 'group',
      certain: true,
      says: 'sticky.cookie',
      block: `service \`${key}\``,
      hosts: hostsOf(servers),
      servers: servers.length,
      at: cookie,
      parts: [entry(value, 'weighted', 'sticky') ?? cookie],
    },
  ];
}

function hostsOf(servers: readonly Located[]): readonly string[] {
  return servers.flatMap((server) => hostOf(textAt(server, 'url') ?? '') ?? []);
}
