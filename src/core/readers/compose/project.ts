import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import { mapAt, textAt, type LocatedMap } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import type { Group } from '../reader';
import { readEnv } from './env';
import { includedEnvKeys } from './envFiles';
import { Extends } from './extends';
import { includesOf, type Include } from './include';
import { mergeMaps } from './merge';
import { rootOf } from './roots';

/** The merged project: one mapping per service, with `extends`, override files and `include` applied. */
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
  /** False when something is included that cannot be read: what that defines is unknown. */
  readonly complete: boolean;
}

/** One service of the merged project. */
export interface Service {
  readonly name: string;
  /** The service's key in the base file. */
  readonly at: Span;
  readonly body: LocatedMap;
  /** What its texts are interpolated with. */
  readonly variables: ReadonlyMap<string, string>;
}

/** Files that are merged with each other, and what their texts are interpolated with. */
interface Part {
  readonly roots: readonly LocatedMap[];
  readonly variables: ReadonlyMap<string, string>;
}

/** Reads the files of a group as `docker compose -f base -f override` does. */
export function readProject(group: Group): Project {
  const bases = new Extends(group);
  const { parts, complete } = partsOf(group);
  const services = new Map<string, Service>();
  for (const part of parts) {
    // What is included does not change what the project itself defines.
    for (const [name, service] of servicesOf(part, bases)) if (!services.has(name)) services.set(name, service);
  }
  const roots = parts[0]?.roots ?? [];
  const servicesAt = roots.map((root) => root.entries.get('services')?.at).find((at) => at !== undefined);
  return {
    services: [...services.values()],
    volumes: section(parts, 'volumes'),
    networks: section(parts, 'networks'),
    configs: section(parts, 'configs'),
    secrets: section(parts, 'secrets'),
    name: textAt(roots[0], 'name'),
    servicesAt: servicesAt ?? { file: group.id, start: 0, end: 1 },
    acceptances: mapAt(roots[0], 'x-statewise-accept'),
    problems: bases.problems,
    missing: bases.missing,
    complete,
  };
}

/** The project's own files, then what they include, however deep; each file is included once. */
function partsOf(group: Group): { readonly parts: readonly Part[]; readonly complete: boolean } {
  const files = new Map([...group.helpers.values(), ...group.files].map((file) => [file.file, file]));
  const included = new Set(
    group.files.flatMap((file) =>
      includesOf(rootOf(file)).flatMap(({ paths }) => paths.map((path) => group.resolve(file.file, path))),
    ),
  );
  const own = group.files.filter(({ file }, index) => index === 0 || !included.has(file));
  const parts: Part[] = [];
  const seen = new Set(own.map(({ file }) => file));
  let complete = true;
  const waiting = [{ from: own, variables: group.variables }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { from, variables } = next;
    parts.push({ roots: from.flatMap((file) => rootOf(file) ?? []), variables });
    for (const file of from) {
      for (const include of includesOf(rootOf(file))) {
        const found = include.paths.map((path) => files.get(group.resolve(file.file, path)));
        complete &&= found.every((each) => each !== undefined);
        const fresh = found.filter((each): each is ParsedFile => each !== undefined && !seen.has(each.file));
        for (const each of fresh) seen.add(each.file);
        if (fresh.length > 0)
          waiting.push({ from: fresh, variables: variablesOf(include, file.file, variables, group) });
      }
    }
  }
  return { parts, complete };
}

/** Variables of an included project: its own, which those of the project that includes it override. */
function variablesOf(
  include: Include,
  from: string,
  variables: ReadonlyMap<string, string>,
  group: Group,
): ReadonlyMap<string, string> {
  const keys = includedEnvKeys(include, from, (file, path) => group.resolve(file, path));
  const own = keys.flatMap((key) => [...readEnv(group.texts?.get(key) ?? '', variables)]);
  return own.length === 0 ? variables : new Map([...own, ...variables]);
}

function servicesOf({ roots, variables }: Part, bases: Extends): ReadonlyMap<string, Service> {
  const merged = new Map<string, Service>();
  for (const root of roots) {
    const services = root.entries.get('services');
    if (services?.value.type !== 'map') continue;
    for (const entry of services.value.entries.values()) {
      const { key: name, at } = entry;
      if (entry.value.tag === '!reset') merged.delete(name);
      const body = entry.value.tag === '!reset' ? undefined : bases.service(entry, services.value);
      if (body === undefined) continue;
      const earlier = entry.value.tag === '!override' ? undefined : merged.get(name);
      merged.set(name, earlier ? { ...earlier, body: mergeMaps(earlier.body, body) } : { name, at, body, variables });
    }
  }
  return merged;
}

/** A top-level section of the whole project; later files of a part win, and the project's own over what it includes. */
function section(parts: readonly Part[], key: string): LocatedMap | undefined {
  return parts
    .map(({ roots }) => overlaid(roots.flatMap((root) => mapAt(root, key) ?? [])))
    .reduce((own, more) => (own === undefined || more === undefined ? (own ?? more) : added(own, more)), undefined);
}

function overlaid(maps: readonly LocatedMap[]): LocatedMap | undefined {
  return maps.reduce<LocatedMap | undefined>((base, over) => (base ? mergeMaps(base, over) : over), undefined);
}

function added(own: LocatedMap, more: LocatedMap): LocatedMap {
  return { ...own, entries: new Map([...more.entries, ...own.entries]) };
}
