import type { Pin } from '../../model/pin';
import { get, isTrue, textAt, type Located } from '../../yaml/located';
import { hostOf, type ConfPin } from './conf';
import { hashPolicies } from './hash-policies';
import { headerKey, parameterKey, type ClientKey } from './keys';

/** One cluster of an Envoy configuration. */
interface Cluster {
  readonly hashes: boolean;
  readonly hosts: readonly string[];
}

/**
 * Row envoy-raw, for bootstrap files and for the resources that Kubernetes objects carry: a route's (or TCP proxy's) hash
 * policy pins where its cluster uses a hashing balancer; a stateful session pins to every cluster of the file.
 */
export function envoyPins(root: Located | undefined): readonly ConfPin[] {
  const nodes = [...mappingsBelow(root)];
  const clusters = new Map(nodes.flatMap(clusterOf));
  return [...nodes.flatMap((node) => hashed(node, clusters)), ...sessions(nodes, clusters)];
}

function clusterOf(node: Located): readonly (readonly [string, Cluster])[] {
  const name = textAt(node, 'name');
  const assignment = get(node, 'load_assignment') ?? get(node, 'loadAssignment');
  const policy = textAt(node, 'lb_policy') ?? textAt(node, 'lbPolicy');
  if (name === undefined || (assignment === undefined && policy === undefined)) return [];
  const hosts = assignment === undefined ? [name] : addresses(assignment);
  return [[name, { hashes: policy !== undefined && isHashing(policy), hosts }]];
}

/** True for Envoy's balancers that follow a hash. */
export function isHashing(policy: string): boolean {
  return policy === 'RING_HASH' || policy === 'MAGLEV';
}

function hashed(node: Located, clusters: ReadonlyMap<string, Cluster>): readonly ConfPin[] {
  const by = hashKey(node);
  const target = textAt(node, 'cluster');
  if (by === undefined || target === undefined) return [];
  const cluster = clusters.get(target);
  // A cluster outside the text may do anything; one inside must hash.
  if (cluster !== undefined && !cluster.hashes) return [];
  return [
    {
      dialect: 'envoy-raw',
      by,
      certain: cluster !== undefined,
      says: `hash_policy to cluster ${target}`,
      hosts: cluster?.hosts ?? [target],
    },
  ];
}

function sessions(nodes: readonly Located[], clusters: ReadonlyMap<string, Cluster>): readonly ConfPin[] {
  const by = nodes.map(sessionKey).find(Boolean);
  const hosts = [...clusters.values()].flatMap((cluster) => cluster.hosts);
  return by === undefined || hosts.length === 0
    ? []
    : [{ dialect: 'envoy-raw', by, certain: true, says: 'stateful_session', hosts }];
}

/** By what the `hash_policy` of a route recognises clients; undefined where it has none or one that is no client key. */
export function hashKey(route: Located): Pin['by'] | undefined {
  const policies = get(route, 'hash_policy') ?? get(route, 'hashPolicy');
  return policies?.type === 'seq' ? hashPolicies(policies.items, envoyPolicy) : undefined;
}

/** By what the HTTP filter for stateful sessions recognises clients; undefined for every other mapping. */
export function sessionKey(filter: Located): Pin['by'] | undefined {
  if (textAt(filter, 'name') !== 'envoy.filters.http.stateful_session') return undefined;
  const config = get(filter, 'typed_config') ?? get(filter, 'typedConfig');
  const state = get(config, 'session_state') ?? get(config, 'sessionState');
  const kind = textAt(state, 'name') ?? '';
  return kind.endsWith('.cookie') ? 'cookie' : kind.endsWith('.header') ? 'header' : undefined;
}

function envoyPolicy(policy: Located): ClientKey {
  if (get(policy, 'cookie') !== undefined) return 'cookie';
  const connection = get(policy, 'connection_properties') ?? get(policy, 'connectionProperties');
  if (connection !== undefined)
    return isTrue(get(connection, 'source_ip') ?? get(connection, 'sourceIp')) ? 'client-ip' : 'none';
  if ((get(policy, 'source_ip') ?? get(policy, 'sourceIp')) !== undefined) return 'client-ip';
  const header = get(policy, 'header');
  if (header !== undefined) return headerKey(textAt(header, 'header_name') ?? textAt(header, 'headerName') ?? '');
  const parameter = get(policy, 'query_parameter') ?? get(policy, 'queryParameter');
  return parameter === undefined ? 'none' : parameterKey(textAt(parameter, 'name') ?? '');
}

function addresses(assignment: Located): readonly string[] {
  const found: string[] = [];
  for (const node of mappingsBelow(assignment)) {
    const address = textAt(node, 'address');
    if (address !== undefined) found.push(...(hostOf(address) === undefined ? [] : [address.toLowerCase()]));
  }
  return found;
}

/** Every mapping below a node; shared subtrees are visited once, so an alias bomb costs no more than its text. */
export function* mappingsBelow(root: Located | undefined): Generator<Located> {
  const seen = new Set<Located>();
  const open: Located[] = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'scalar' || seen.has(node)) continue;
    seen.add(node);
    if (node.type === 'map') {
      yield node;
      for (const { value } of node.entries.values()) open.push(value);
    } else open.push(...node.items);
  }
}
