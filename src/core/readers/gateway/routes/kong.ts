import { get, intAt, isFalse, itemsAt, scalarAt, textAt, type Located } from '../../../yaml/located';
import { hostOf } from '../../affinity/conf';
import { targetsApart, targetsOf } from '../../affinity/kong-conf';
import type { Route } from './route';

/**
 * Services of Kong's declarative file that a route leads to and nobody disabled; the host of one is a name of the network
 * or an upstream of the file, whose targets then count.
 * Source: https://developer.konghq.com/gateway/entities/service/
 */
export function kongRoutes(root: Located | undefined): readonly Route[] {
  if (textAt(root, '_format_version') === undefined) return [];
  const apart = new Set(itemsAt(root, 'routes').flatMap((route) => namesOf(get(route, 'service'))));
  const upstreams = new Map(
    itemsAt(root, 'upstreams').map((upstream) => [textAt(upstream, 'name')?.toLowerCase(), upstream]),
  );
  const targets = targetsApart(root);
  return itemsAt(root, 'services').flatMap((service): readonly Route[] => {
    const routed = itemsAt(service, 'routes').length > 0 || namesOf(service).some((name) => apart.has(name));
    if (!routed || isFalse(get(service, 'enabled'))) return [];
    const named = scalarAt(service, 'host') ?? scalarAt(service, 'url');
    const host = hostOf(named?.text ?? '');
    if (named === undefined || host === undefined) return [];
    const upstream = upstreams.get(host);
    if (upstream === undefined) return [{ hosts: [host], at: named.at }];
    const used = targetsOf(upstream, targets).filter((target) => intAt(target, 'weight') !== 0);
    return [{ hosts: used.flatMap((target) => hostOf(textAt(target, 'target') ?? '') ?? []), at: named.at }];
  });
}

/** What a service is called by: where a route names it, a plain text or a mapping with either. */
function namesOf(service: Located | undefined): readonly string[] {
  if (service?.type === 'scalar') return [service.text];
  return ['name', 'id'].flatMap((key) => textAt(service, key) ?? []);
}
