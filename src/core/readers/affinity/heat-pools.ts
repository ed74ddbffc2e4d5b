import type { Pin } from '../../model/pin';
import { entry, get, type Located } from '../../yaml/located';
import { fixedCount, rangeCount, type Written } from '../cloud/count';
import { literalOf, namesIn, referenceOf } from '../cloud/reference';
import { templateOf, type Resource, type Template } from '../cloud/resources';
import type { Runner } from '../cloud/runner';
import { setting } from './dialect';
import type { Statement } from './statement';

const POOL = /^OS::(?:Octavia|Neutron::LBaaS)::Pool$/;
const MEMBER = /^OS::(?:Octavia|Neutron::LBaaS)::PoolMember$/;

const GROUP = /^OS::Heat::(?:ResourceGroup|AutoScalingGroup)$/;

/** Settings of a pool and what their values recognise clients by. */
const SETTINGS: readonly { readonly path: readonly string[]; readonly words: Readonly<Record<string, Pin['by']>> }[] = [
  {
    path: ['session_persistence', 'type'],
    words: { SOURCE_IP: 'client-ip', HTTP_COOKIE: 'cookie', APP_COOKIE: 'cookie' },
  },
  { path: ['lb_algorithm'], words: { SOURCE_IP: 'client-ip' } },
];

/**
 * Row heat-pool: pools of balancers in Heat templates; those of Neutron are unverified.
 * Source: https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::Pool
 */
export function* heatPools(root: Located): Generator<Statement> {
  const template = templateOf(root);
  const pools = template.resources.filter(({ type }) => POOL.test(type));
  const members = pools.length === 0 ? new Map<string, readonly Runner[]>() : membersByPool(template);
  for (const { id, type, properties } of pools) {
    for (const { path, words } of SETTINGS) {
      const at = entry(properties, ...path);
      if (at === undefined) continue;
      const word = literalOf(at.value, template.parameters) ?? '';
      yield {
        dialect: 'heat-pool',
        by: words[word],
        certain: type.startsWith('OS::Octavia::'),
        says: setting(path.join('.'), word, { kind: 'pool', name: id }),
        at,
        runs: members.get(id) ?? [],
        // A type alone makes no session persistence.
        ...(path.length > 1 ? { kept: true } : {}),
      };
    }
  }
}

/** By pool: servers whose address a member gives, and groups that make their servers members. */
function membersByPool({ resources, byId, parameters }: Template): ReadonlyMap<string, readonly Runner[]> {
  const found = new Map<string, Map<string, Runner>>();
  const add = (pool: string, { id, type: kind, at, body }: Resource, instances: Runner['instances']): void => {
    const members = found.get(pool) ?? new Map<string, Runner>();
    found.set(pool, members.set(id, { id, name: id, kind, at, body, instances }));
  };
  for (const resource of resources) {
    const { type, properties } = resource;
    if (MEMBER.test(type)) {
      const pool = referenceOf(get(properties, 'pool'));
      const server = byId.get(referenceOf(get(properties, 'address')) ?? '');
      if (pool !== undefined && server?.type === 'OS::Nova::Server')
        add(pool, server, { min: 1, max: 1, source: 'one machine', at: server.at, explicit: true });
    }
    if (GROUP.test(type))
      for (const pool of namesIn(get(properties, 'resource') ?? get(properties, 'resource_def')))
        add(pool, resource, sizeOf(resource, parameters));
  }
  return new Map([...found].map(([pool, members]) => [pool, [...members.values()]]));
}

function sizeOf({ id, type, at, properties }: Resource, parameters: Located | undefined): Runner['instances'] {
  const written = (key: string): Written => ({ value: get(properties, key), parameters });
  return type.endsWith('ResourceGroup')
    ? fixedCount('count', written('count'), at)
    : rangeCount({ name: id, kind: type }, { min: written('min_size'), max: written('max_size') }, at);
}
