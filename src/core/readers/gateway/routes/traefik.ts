import type { Span } from '../../../model/span';
import { entriesAt, get, intAt, itemsAt, scalarAt, textAt, type Located } from '../../../yaml/located';
import { hostOf, MOST_SERVERS } from '../../affinity/conf';
import type { Route } from './route';

const PROTOCOLS = ['http', 'tcp', 'udp'];

/** Services that only pass requests on to others name them here; a mirror's answers are thrown away. */
const PASSING: readonly (readonly string[])[] = [
  ['mirroring', 'service'],
  ['failover', 'service'],
  ['failover', 'fallback'],
];

/**
 * Servers of the services that the routers of a dynamic file of Traefik lead to. A service of another provider
 * (`shop@docker`) is not in the file.
 * Source: https://doc.traefik.io/traefik/reference/routing-configuration/http/router/rules-and-priority/
 */
export function traefikRoutes(root: Located | undefined): readonly Route[] {
  return PROTOCOLS.flatMap((protocol) => {
    const services = get(root, protocol, 'services');
    const names = [...entriesAt(root, protocol, 'routers')].flatMap(({ value }) => textAt(value, 'service') ?? []);
    return [...new Set(names)].flatMap((name): readonly Route[] => {
      const servers = serversOf(name, services);
      const [first] = servers;
      return first === undefined ? [] : [{ hosts: servers.map(({ host }) => host), at: first.at }];
    });
  });
}

interface Server {
  readonly host: string;
  readonly at: Span;
}

/** Servers of a service and of those it passes requests on to, each service once. */
function serversOf(first: string, services: Located | undefined): readonly Server[] {
  const names = new Set([here(first)]);
  const found: Server[] = [];
  // The set grows while it is read.
  for (const name of names) {
    const service = get(services, name);
    for (const server of itemsAt(service, 'loadBalancer', 'servers').slice(0, MOST_SERVERS)) {
      const address = scalarAt(server, 'url') ?? scalarAt(server, 'address');
      const host = hostOf(address?.text ?? '');
      if (address !== undefined && host !== undefined) found.push({ host, at: address.at });
    }
    for (const part of itemsAt(service, 'weighted', 'services'))
      if (intAt(part, 'weight') !== 0) names.add(here(textAt(part, 'name') ?? ''));
    for (const path of PASSING) names.add(here(textAt(service, ...path) ?? ''));
  }
  return found;
}

/** The name within the file. */
function here(name: string): string {
  return name.replace(/@file$/, '');
}
