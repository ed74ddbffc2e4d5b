import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import {
  get,
  mapAt,
  scalarAt,
  textAt,
  type Entry,
  type Located,
  type LocatedMap,
  type LocatedScalar,
} from '../../yaml/located';
import type { Group } from '../reader';
import { nearest, orWrite, renaming } from '../suggest';
import { mergeMaps } from './merge';
import { rootOf } from './roots';

/** Longest chain of services that extend each other, and keys handed on in all: real projects come near neither. */
const MAX_CHAIN = 100;
const MAX_KEYS = 250_000;

/** Puts what services extend underneath them, each service once. */
export class Extends {
  readonly problems: Problem[] = [];
  /** Files that are named and cannot be read: Compose refuses the project, whatever else is known of it. */
  readonly missing: Problem[] = [];
  private readonly done = new Map<Located, LocatedMap>();
  private keys = 0;

  constructor(private readonly group: Group) {}

  /**
   * A service with what it extends merged underneath; undefined when it is no mapping.
   * @param siblings the services of the same file
   */
  service(entry: Entry, siblings: LocatedMap, chain = 0): LocatedMap | undefined {
    const { value } = entry;
    if (value.type === 'scalar' && value.value === null)
      return { type: 'map', entries: new Map(), at: entry.at, extent: entry.at, flow: false };
    if (value.type !== 'map') return undefined;
    const known = this.done.get(value);
    if (known !== undefined) return known;
    // A service met again on its own way up counts for what it says itself.
    this.done.set(value, value);
    const extended = this.extended(entry.key, value, siblings, chain);
    this.done.set(value, extended);
    return extended;
  }

  private extended(name: string, body: LocatedMap, siblings: LocatedMap, chain: number): LocatedMap {
    const target = get(body, 'extends');
    const parent = target === undefined || chain >= MAX_CHAIN ? undefined : this.parent(name, target, siblings);
    if (target === undefined || parent === undefined || parent.entry.value === body) return body;
    const base = this.service(parent.entry, parent.siblings, chain + 1);
    if (base === undefined || this.keys > MAX_KEYS) return body;
    this.keys += sizeOf(base);
    return { ...mergeMaps(handedOn(base, nameOf(target)), body), at: body.at, extent: body.extent, flow: body.flow };
  }

  private parent(from: string, target: Located, siblings: LocatedMap): Parent | undefined {
    const name = target.type === 'scalar' ? target.text : textAt(target, 'service');
    const file = scalarAt(target, 'file');
    const services = file === undefined ? siblings : this.servicesOf(from, file);
    if (name === undefined || services === undefined) return undefined;
    const entry = services.entries.get(name);
    if (entry !== undefined) return { entry, siblings: services };
    this.problems.push(unknownBase(from, name, target, services));
    return undefined;
  }

  private servicesOf(from: string, path: LocatedScalar): LocatedMap | undefined {
    const key = this.group.resolve(path.at.file, path.text);
    const file = this.group.helpers.get(key) ?? this.group.files.find((candidate) => candidate.file === key);
    // What lies on another host, or where a variable says, is not looked for.
    if (file === undefined && !/[$@]|:\/\//.test(path.text)) {
      const message = `\`${from}\` extends a service of \`${path.text}\`, which is no Compose file that can be read; correct the path or remove \`extends\`.`;
      this.missing.push({ rule: 'unresolved-reference', message, at: path.at, component: from });
    }
    return file && mapAt(rootOf(file), 'services');
  }
}

interface Parent {
  readonly entry: Entry;
  readonly siblings: LocatedMap;
}

function unknownBase(from: string, name: string, target: Located, services: LocatedMap): Problem {
  const at = nameOf(target);
  const file = textAt(target, 'file');
  const meant = nearest(name, services.entries.keys());
  const correction = meant === undefined ? undefined : renaming(at, name, meant);
  const where = file === undefined ? 'this file' : `\`${file}\``;
  return {
    rule: 'unresolved-reference',
    message: `\`${from}\` extends the service \`${name}\`, which ${where} does not define${orWrite(meant, 'define it there, or remove `extends`')}`,
    at,
    component: from,
    ...(correction && { correction }),
  };
}

/** The token that names the service extended. */
function nameOf(target: Located): Span {
  return get(target, 'service')?.at ?? target.at;
}

/** How many keys and items a service spells out. */
function sizeOf(node: Located): number {
  if (node.type === 'scalar') return 1;
  if (node.type === 'seq') return node.items.length;
  return [...node.entries.values()].reduce((sum, { value }) => sum + 1 + sizeOf(value), 0);
}

/** What a service passes on; each key is marked as having come in where the other one is named. */
function handedOn(base: LocatedMap, via: Span): LocatedMap {
  const marked = new Map<LocatedMap, LocatedMap>();
  const mark = (map: LocatedMap): LocatedMap => {
    const known = marked.get(map);
    if (known !== undefined) return known;
    const entries = [...map.entries].map(([key, entry]): [string, Entry] => [
      key,
      { ...entry, via, value: entry.value.type === 'map' ? mark(entry.value) : entry.value },
    ]);
    const result = { ...map, entries: new Map(entries) };
    marked.set(map, result);
    return result;
  };
  return mark({ ...base, entries: new Map([...base.entries].filter(([key]) => key !== 'extends')) });
}
