import type { Pin } from '../../model/pin';
import { entriesAt, get, isTrue, itemsAt, textAt, type Located } from '../../yaml/located';
import { parseFile } from '../../yaml/parse';
import { hostOf, type ConfPin } from './conf';
import { headerKey, parameterKey, pinsBy, type ClientKey } from './keys';

/** Rows traefik-file and envoy-raw: proxies whose own configuration is YAML or JSON. */
export function yamlConfPins(text: string): readonly ConfPin[] {
  const traefik = text.includes('loadBalancer') && (text.includes('sticky') || text.includes('hrw'));
  const envoy = /hash_?policy|stateful_session|hashPolicy/i.test(text) && /clusters|route|load_?assignment/i.test(text);
  if ((!traefik && !envoy) || text.includes('{{')) return [];
  const roots = parseFile('', text).documents.map((document) => document.root);
  return [...(traefik ? roots.flatMap(traefikFile) : []), ...(envoy ? roots.flatMap(envoyFile) : [])];
}

function traefikFile(root: Located | undefined): readonly ConfPin[] {
  const pins: ConfPin[] = [];
  for (const { key, value } of entriesAt(root, 'http', 'services')) {
    const hosts = itemsAt(value, 'loadBalancer', 'servers').flatMap(
      (server) => hostOf(textAt(server, 'url') ?? '') ?? [],
    );
    const add = (by: Pin['by'], says: string): void =>
      void pins.push({ dialect: 'traefik-file', by, certain: true, says: `${key}: ${says}`, hosts });
    if (get(value, 'loadBalancer', 'sticky', 'cookie')?.type === 'map') add('cookie', 'sticky.cookie');
    if (textAt(value, 'loadBalancer', 'strategy')?.toLowerCase() === 'hrw') add('client-ip', 'strategy hrw');
  }
  return pins;
}

interface Cluster {
  readonly hashes: boolean;
  readonly hosts: readonly string[];
}

/** Envoy: a route's (or TCP proxy's) hash policy pins where its cluster uses a hashing balancer. */
function envoyFile(root: Located | undefined): readonly ConfPin[] {
  const clusters = new Map<string, Cluster>();
  const pins: ConfPin[] = [];
  for (const node of walk(root)) {
    const name = textAt(node, 'name');
    const assignment = get(node, 'load_assignment') ?? get(node, 'loadAssignment');
    if (name === undefined || assignment === undefined) continue;
    const policy = textAt(node, 'lb_policy') ?? textAt(node, 'lbPolicy');
    clusters.set(name, {
      hashes: policy === undefined ? false : /^(?:RING_HASH|MAGLEV)$/.test(policy),
      hosts: addresses(assignment),
    });
  }
  for (const node of walk(root)) {
    const policies = get(node, 'hash_policy') ?? get(node, 'hashPolicy');
    const target = textAt(node, 'cluster');
    if (policies?.type !== 'seq' || target === undefined) continue;
    const by = envoyKey(policies.items);
    const cluster = clusters.get(target);
    // A cluster outside the text may do anything; one inside must hash.
    if (by === undefined || (cluster !== undefined && !cluster.hashes)) continue;
    pins.push({
      dialect: 'envoy-raw',
      by,
      certain: cluster !== undefined,
      says: `hash_policy to cluster ${target}`,
      hosts: cluster?.hosts ?? [target],
    });
  }
  return pins;
}

function envoyKey(policies: readonly Located[]): Pin['by'] | undefined {
  let by: Pin['by'] | undefined;
  for (const policy of policies) {
    const found = pinsBy(envoyPolicy(policy));
    if (found === undefined) return undefined;
    by ??= found;
    if (isTrue(get(policy, 'terminal'))) break;
  }
  return by;
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
  for (const node of walk(assignment)) {
    const address = textAt(node, 'address');
    if (address !== undefined) found.push(...(hostOf(address) === undefined ? [] : [address.toLowerCase()]));
  }
  return found;
}

/** Every mapping below a node; shared subtrees are visited once, so an alias bomb costs no more than its text. */
function* walk(root: Located | undefined): Generator<Located> {
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
