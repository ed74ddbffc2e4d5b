import { entry, get, intAt, itemsAt, scalarAt, textAt, type Located } from '../../yaml/located';
import { hostOf, type YamlPin } from './conf';
import { apisixKey } from './controller-keys';
import { mappingsBelow } from './envoy-conf';

/** Settings of an upstream that only say how it chooses a node. */
const CHOOSING = ['type', 'hash_on', 'key'];
/** Lists of what sends requests or connections to an upstream, and what one of each is called. */
const OWNERS: readonly (readonly [list: string, what: string])[] = [
  ['routes', 'route'],
  ['services', 'service'],
  ['stream_routes', 'stream route'],
];

/**
 * Row apisix-file: upstreams of APISIX's standalone file and of ADC's, by themselves or inside a route or service. One by
 * itself that no route or service of the file names gets no requests.
 * Source: https://apisix.apache.org/docs/apisix/deployment-modes/#standalone
 */
export function apisixPins(root: Located | undefined): readonly YamlPin[] {
  const owners = OWNERS.flatMap(([list]) => itemsAt(root, list));
  const named = owners.length === 0 ? undefined : upstreamsNamed(root);
  const own = itemsAt(root, 'upstreams').filter((each) => named?.has(textAt(each, 'id') ?? '') !== false);
  return [
    ...own.flatMap((each) => pin(each, nameOf('upstream', each))),
    ...OWNERS.flatMap(([list, what]) =>
      itemsAt(root, list).flatMap((owner) => pin(get(owner, 'upstream'), `the upstream of ${nameOf(what, owner)}`)),
    ),
  ];
}

function pin(upstream: Located | undefined, block: string): readonly YamlPin[] {
  const at = entry(upstream, 'type');
  const by = upstream === undefined ? undefined : apisixKey(upstream);
  if (at === undefined || by === undefined) return [];
  const nodes = nodesOf(get(upstream, 'nodes'));
  return [
    {
      dialect: 'apisix-file',
      by,
      certain: false,
      says: 'type: chash',
      block,
      hosts: nodes.flatMap((host) => hostOf(host) ?? []),
      servers: nodes.length,
      at,
      parts: CHOOSING.flatMap((key) => entry(upstream, key) ?? []),
    },
  ];
}

/** Hosts of the nodes that get requests: a mapping of `host:port` to weight, or a list of mappings with `host`. */
export function nodesOf(nodes: Located | undefined): readonly string[] {
  if (nodes?.type === 'map') return [...nodes.entries.keys()].filter((key) => intAt(nodes, key) !== 0);
  return itemsAt(nodes).flatMap((node) => (intAt(node, 'weight') === 0 ? [] : (textAt(node, 'host') ?? [])));
}

/** Ids that anything in the file, plugins included, gives as its upstream. */
function upstreamsNamed(root: Located | undefined): ReadonlySet<string> {
  return new Set([...mappingsBelow(root)].flatMap((node) => scalarAt(node, 'upstream_id')?.text ?? []));
}

function nameOf(what: string, node: Located): string {
  const name = ['name', 'id', 'uri', 'server_port'].flatMap((key) => textAt(node, key) ?? [])[0];
  return name === undefined ? `a ${what}` : `${what} \`${name}\``;
}
