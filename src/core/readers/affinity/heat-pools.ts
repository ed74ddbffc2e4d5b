import type { Pin } from '../../model/pin';
import { entry, get, type Located } from '../../yaml/located';
import { fixedCount, rangeCount } from '../cloud/count';
import { literalOf, mentions, referenceOf } from '../cloud/reference';
import { templateOf, type Resource, type Template } from '../cloud/resources';
import type { Runner } from '../cloud/runner';
import { setting } from './dialect';
import type { Statement } from './statement';

const POOL = /^OS::(?:Octavia|Neutron::LBaaS)::Pool$/;
const MEMBER = /^OS::(?:Octavia|Neutron::LBaaS)::PoolMember$/;

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
  for (const { id, type, properties } of template.resources) {
    if (!POOL.test(type)) continue;
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
        runs: membersOf(id, template),
        // A type alone makes no session persistence.
        ...(path.length > 1 ? { kept: true } : {}),
      };
    }
  }
}

/** Servers whose address a member gives, and groups that make their servers members. */
function membersOf(pool: string, { resources, byId, parameters }: Template): readonly Runner[] {
  const found = new Map<string, Runner>();
  const add = ({ id, type: kind, at, body }: Resource, instances: Runner['instances']): void => {
    found.set(id, { id, name: id, kind, at, body, instances });
  };
  for (const resource of resources) {
    const { type, at, properties } = resource;
    const written = (key: string): { value: Located | undefined; parameters: Located | undefined } => ({
      value: get(properties, key),
      parameters,
    });
    if (MEMBER.test(type) && referenceOf(get(properties, 'pool')) === pool) {
      const server = byId.get(referenceOf(get(properties, 'address')) ?? '');
      if (server?.type === 'OS::Nova::Server')
        add(server, { min: 1, max: 1, source: 'one machine', at: server.at, explicit: true });
    }
    if (/^OS::Heat::(?:ResourceGroup|AutoScalingGroup)$/.test(type) && mentions(properties, pool))
      add(
        resource,
        type.endsWith('ResourceGroup')
          ? fixedCount('count', written('count'), at)
          : rangeCount({ name: resource.id, kind: type }, { min: written('min_size'), max: written('max_size') }, at),
      );
  }
  return [...found.values()];
}
