import { entry, get, intAt, itemsAt, scalarAt, type Located } from '../../../yaml/located';
import { nodesOf } from '../../affinity/apisix-conf';
import { hostOf } from '../../affinity/conf';
import type { Route } from './route';

/** The two lists of routes: for HTTP, and for connections. */
const LISTS = ['routes', 'stream_routes'];

/**
 * Upstreams that the routes of APISIX's standalone file, or the services of ADC's, lead to; a route with `status: 0` is
 * switched off.
 * Source: https://apisix.apache.org/docs/apisix/admin-api/#route
 */
export function apisixRoutes(root: Located | undefined): readonly Route[] {
  const upstreams = byId(root, 'upstreams');
  const services = byId(root, 'services');
  const upstreamOf = (node: Located | undefined): Located | undefined =>
    get(node, 'upstream') ?? upstreams.get(scalarAt(node, 'upstream_id')?.text ?? '');
  const routed = LISTS.flatMap((list) => itemsAt(root, list).filter(isOn)).map(
    (route) => upstreamOf(route) ?? upstreamOf(services.get(scalarAt(route, 'service_id')?.text ?? '')),
  );
  const holding = itemsAt(root, 'services')
    .filter((service) => LISTS.some((list) => itemsAt(service, list).some(isOn)))
    .map(upstreamOf);
  return [...new Set([...routed, ...holding])].flatMap((upstream) => {
    const at = entry(upstream, 'nodes')?.at;
    const hosts = nodesOf(get(upstream, 'nodes')).flatMap((node) => hostOf(node) ?? []);
    return at === undefined ? [] : [{ hosts, at }];
  });
}

function byId(root: Located | undefined, list: string): ReadonlyMap<string, Located> {
  return new Map(
    itemsAt(root, list).flatMap((node) => {
      const id = scalarAt(node, 'id');
      return id === undefined ? [] : [[id.text, node] as const];
    }),
  );
}

function isOn(route: Located): boolean {
  return intAt(route, 'status') !== 0;
}
