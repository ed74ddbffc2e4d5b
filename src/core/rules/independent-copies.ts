import type { Related } from '../finding';
import type { Component, System } from '../model/system';
import type { TechnologyRole } from '../knowledge/technology';
import { textAt } from '../yaml/located';
import { defineRule } from './rule';
import { runsSeveral } from './shared/count';
import { startsUnseen } from './shared/openStart';
import { isStore, replicatesByItself } from './shared/replication';
import { isFollower, saysFollower } from './shared/roles';
import { counted, nameOf } from './shared/words';

/** Several instances of a store that does not replicate stand behind one name: several unrelated databases. */
export default defineRule({
  id: 'independent-copies',
  category: 'state',
  severity: 'error',
  notes: ['N09', 'N20'],
  summary:
    'Several instances of a store that does not replicate by itself answer under one name, each with its own data.',
  messages: {
    store:
      '`{name}` runs as {count} of {technology} behind {front} and nothing here makes them replicate, so each answers with data of its own; set replication up, or run one instance with a standby and backups.',
    files:
      '`{name}` runs as {count} of {technology} behind {front}, each with its own claim, so what users store ({holds}) is on one instance and missing on the others; use shared storage or an object store, or run one instance.',
  },
  *check({ system }) {
    for (const component of system.components) {
      const message = kindOf(component);
      const fronts = message === undefined ? undefined : frontsOf(component);
      if (message === undefined || fronts === undefined) continue;
      yield {
        at: component.instances.at,
        message,
        component: component.id,
        data: {
          name: nameOf(component),
          count: counted(component.instances),
          technology: component.technology?.name ?? component.kind,
          front: fronts.says,
          holds: component.verdict.state[0]?.holds ?? 'files',
        },
        related: [...fronts.related, ...askedBy(system, component)],
      };
    }
  },
});

/** Applications that keep files of their own; monitoring is run in pairs on purpose. */
const FILE_KEEPERS: ReadonlySet<TechnologyRole> = new Set(['application', 'cms', 'ci', 'registry']);

function kindOf(component: Component): 'store' | 'files' | undefined {
  const { verdict, technology, lifecycle, off, optional } = component;
  if (off || optional || lifecycle !== 'service' || !runsSeveral(component) || verdict.class !== 'stateful')
    return undefined;
  if (replicatesByItself(component) || !mayDiffer(component)) return undefined;
  if (isStore(component)) return isFollower(component) || startsUnseen(component) ? undefined : 'store';
  const keeper = technology !== undefined && FILE_KEEPERS.has(technology.role);
  return keeper && verdict.state.some((item) => item.where === 'template' && item.tolerance !== 'tolerable')
    ? 'files'
    : undefined;
}

/** Whether each instance surely has data of its own that matters; a pure cache is filled again, or split by its clients. */
function mayDiffer(component: Component): boolean {
  const { verdict, format, declared, technology } = component;
  // A native file that leaves replication open says nothing about it.
  if (format === 'native') return declared?.replication !== undefined || technology?.replication === 'none';
  return verdict.state.some(({ where, tolerance }) => {
    if (tolerance === 'tolerable') return false;
    // A folder of the host is shared by the instances of that host, and perhaps by all.
    return where === 'volume' ? hasVolumePerInstance(component) : where !== 'operator' && where !== 'host-path';
  });
}

/** Swarm fills a template in the volume's name for each instance; every other volume is one for all. */
function hasVolumePerInstance({ containers }: Component): boolean {
  return containers.some(({ mounts }) =>
    mounts.some(({ volume, source }) => volume === 'named' && source?.includes('{{') === true),
  );
}

interface Fronts {
  readonly says: string;
  readonly related: readonly Related[];
}

/** The name that spreads requests over the instances; undefined where there is none, or only one for reads. */
function frontsOf(component: Component): Fronts | undefined {
  if (component.format === 'native') return { says: 'one name', related: [] };
  if (component.format === 'compose')
    return textAt(component.body, 'deploy', 'endpoint_mode') === 'dnsrr'
      ? undefined
      : { says: 'one service name', related: [] };
  const balancing = (component.services ?? []).filter(
    (service) => !service.headless && !service.metricsOnly && !saysFollower(service.name),
  );
  const first = balancing[0];
  if (first === undefined) return undefined;
  return {
    says: `Service \`${first.name}\``,
    related: balancing.map(({ name, at }) => ({
      at,
      message: `Service \`${name}\` sends each connection to any instance of \`${nameOf(component)}\`.`,
    })),
  };
}

/** Who meets the unrelated data, by the settings that say so; at most three. */
function askedBy({ links, byId }: System, component: Component): readonly Related[] {
  return links
    .filter(({ to, strength }) => to === component.id && strength === 'stated')
    .slice(0, 3)
    .map(({ at, from, evidence }) => ({
      at,
      message: `\`${byId.get(from)?.name ?? from}\` asks \`${nameOf(component)}\` (${evidence}).`,
    }));
}
