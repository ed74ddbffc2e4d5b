import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import { get, mapAt, textAt, type Entry, type Located, type LocatedMap } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import type { Group } from '../reader';
import { didYouMean } from '../suggest';
import { mergeMaps } from './merge';

/** The merged project: one mapping per service, with `extends` and override files applied. */
export interface Project {
  readonly services: readonly Service[];
  readonly volumes: LocatedMap | undefined;
  readonly networks: LocatedMap | undefined;
  readonly configs: LocatedMap | undefined;
  readonly name: string | undefined;
  readonly servicesAt: Span;
  readonly acceptances: LocatedMap | undefined;
  readonly problems: readonly Problem[];
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
  const problems: Problem[] = [];
  const merged = new Map<string, Service>();
  let servicesAt: Span | undefined;
  for (const root of roots) {
    const services = root.entries.get('services');
    servicesAt ??= services?.at;
    if (services?.value.type !== 'map') continue;
    for (const entry of services.value.entries.values()) {
      const body = extended(entry, services.value, group, problems, new Set());
      if (body === undefined) continue;
      const earlier = merged.get(entry.key);
      merged.set(entry.key, earlier ? { ...earlier, body: mergeMaps(earlier.body, body) } : { name: entry.key, at: entry.at, body });
    }
  }
  const first = roots[0];
  return {
    services: [...merged.values()],
    volumes: section(roots, 'volumes'),
    networks: section(roots, 'networks'),
    configs: section(roots, 'configs'),
    name: textAt(first, 'name'),
    servicesAt: servicesAt ?? { file: group.id, start: 0, end: 1 },
    acceptances: mapAt(first, 'x-statewise-accept'),
    problems,
  };
}

function rootOf(file: ParsedFile): LocatedMap | undefined {
  const root = file.documents.find((document) => document.root?.type === 'map')?.root;
  return root?.type === 'map' ? root : undefined;
}

function section(roots: readonly LocatedMap[], key: string): LocatedMap | undefined {
  let merged: LocatedMap | undefined;
  for (const root of roots) {
    const found = mapAt(root, key);
    if (found) merged = merged ? mergeMaps(merged, found) : found;
  }
  return merged;
}

/** A service with what it extends merged underneath; undefined when it is no mapping. */
function extended(entry: Entry, siblings: LocatedMap, group: Group, problems: Problem[], seen: Set<string>): LocatedMap | undefined {
  if (entry.value.type === 'scalar' && entry.value.value === null) return { type: 'map', entries: new Map(), at: entry.at, extent: entry.at, flow: false };
  if (entry.value.type !== 'map') return undefined;
  const body = entry.value;
  const target = get(body, 'extends');
  if (target === undefined) return body;
  const parent = findParent(target, siblings, body, group, problems);
  if (parent === undefined) return body;
  const key = `${parent.entry.at.file} ${parent.entry.key}`;
  if (seen.has(key)) return body;
  const base = extended(parent.entry, parent.siblings, group, problems, new Set([...seen, key]));
  return base === undefined ? body : { ...mergeMaps(inherited(base), body), at: body.at, extent: body.extent, flow: body.flow };
}

/** What a service passes on: everything but the keys that Compose does not inherit. */
function inherited(base: LocatedMap): LocatedMap {
  const entries = new Map([...base.entries].filter(([key]) => !['depends_on', 'links', 'volumes_from', 'extends', 'network_mode'].includes(key)));
  return { ...base, entries };
}

function findParent(
  target: Located,
  siblings: LocatedMap,
  body: LocatedMap,
  group: Group,
  problems: Problem[],
): { entry: Entry; siblings: LocatedMap } | undefined {
  const name = target.type === 'scalar' ? target.text : textAt(target, 'service');
  const file = target.type === 'map' ? textAt(target, 'file') : undefined;
  if (name === undefined) return undefined;
  const services = file === undefined ? siblings : servicesOf(group, target.at.file, file);
  if (services === undefined) return undefined;
  const found = services.entries.get(name);
  if (found === undefined) {
    const at = target.type === 'scalar' ? target.at : (get(target, 'service')?.at ?? target.at);
    const hint = didYouMean(name, services.entries.keys());
    problems.push({ rule: 'unresolved-reference', at, message: `The service \`${name}\` that this one extends does not exist${hint}.` });
    return undefined;
  }
  return found.value === body ? undefined : { entry: found, siblings: services };
}

function servicesOf(group: Group, from: string, path: string): LocatedMap | undefined {
  const key = group.resolve(from, path);
  const file = group.helpers.get(key) ?? group.files.find((candidate) => candidate.file === key);
  const root = file === undefined ? undefined : rootOf(file);
  return mapAt(root, 'services');
}
