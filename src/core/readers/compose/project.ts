import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import { mapAt, textAt, type LocatedMap } from '../../yaml/located';
import type { Group } from '../reader';
import { Extends } from './extends';
import { mergeMaps } from './merge';
import { rootOf } from './roots';

/** The merged project: one mapping per service, with `extends` and override files applied. */
export interface Project {
  readonly services: readonly Service[];
  readonly volumes: LocatedMap | undefined;
  readonly networks: LocatedMap | undefined;
  readonly configs: LocatedMap | undefined;
  readonly secrets: LocatedMap | undefined;
  readonly name: string | undefined;
  readonly servicesAt: Span;
  readonly acceptances: LocatedMap | undefined;
  readonly problems: readonly Problem[];
  /** Files that `extends` names and that cannot be read. */
  readonly missing: readonly Problem[];
}

export interface Service {
  readonly name: string;
  /** The service's key in the base file. */
  readonly at: Span;
  readonly body: LocatedMap;
}

/** Merges the files of a group as `docker compose -f base -f override` does. */
export function readProject(group: Group): Project {
  const roots = group.files.flatMap((file) => rootOf(file) ?? []);
  const bases = new Extends(group);
  const merged = new Map<string, Service>();
  let servicesAt: Span | undefined;
  for (const root of roots) {
    const services = root.entries.get('services');
    servicesAt ??= services?.at;
    if (services?.value.type !== 'map') continue;
    for (const entry of services.value.entries.values()) {
      const { key: name, at } = entry;
      if (entry.value.tag === '!reset') merged.delete(name);
      const body = entry.value.tag === '!reset' ? undefined : bases.service(entry, services.value);
      if (body === undefined) continue;
      const earlier = entry.value.tag === '!override' ? undefined : merged.get(name);
      merged.set(name, earlier ? { ...earlier, body: mergeMaps(earlier.body, body) } : { name, at, body });
    }
  }
  const first = roots[0];
  return {
    services: [...merged.values()],
    volumes: section(roots, 'volumes'),
    networks: section(roots, 'networks'),
    configs: section(roots, 'configs'),
    secrets: section(roots, 'secrets'),
    name: textAt(first, 'name'),
    servicesAt: servicesAt ?? { file: group.id, start: 0, end: 1 },
    acceptances: mapAt(first, 'x-statewise-accept'),
    problems: bases.problems,
    missing: bases.missing,
  };
}

function section(roots: readonly LocatedMap[], key: string): LocatedMap | undefined {
  let merged: LocatedMap | undefined;
  for (const root of roots) {
    const found = mapAt(root, key);
    if (found) merged = merged ? mergeMaps(merged, found) : found;
  }
  return merged;
}
