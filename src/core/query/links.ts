import type { Span } from '../model/span';
import type { SystemReview } from '../review';
import { entriesAt, get, itemsAt, type Located } from '../yaml/located';
import type { ParsedFile } from '../yaml/parse';
import { fileOf } from './files';
import { partOf } from './names/part';

/** A path in a file that leads to another file. */
export interface FileLink {
  /** The path's characters, without quotes. */
  readonly at: Span;
  /** Key of the file it stands for; whether that exists is not known. */
  readonly target: string;
  /** What following it does, in plain words. */
  readonly tooltip: string;
}

/** A value that should be a path, and what it leads to. */
interface Path {
  readonly value: Located | undefined;
  /** The folder the path is relative to, seen from the file's own; `.` where absent. */
  readonly below?: string;
  readonly tooltip: string;
}

/**
 * The files that a native or Compose file names, each where the path is written. Only relative paths that read as they
 * stand count: what a variable, another machine or the host's root would decide is no link.
 */
export function documentLinks(review: SystemReview, file: string): readonly FileLink[] {
  const parsed = fileOf(review, file);
  const { kind } = review.system;
  if (parsed === undefined || kind === 'kubernetes') return [];
  const paths = kind === 'native' ? nativePaths : composePaths;
  const found = parsed.documents.flatMap(({ root }) => [...paths(root)]);
  return single(found.flatMap((path) => linkOf(review, parsed, path) ?? []));
}

function* nativePaths(root: Located | undefined): Iterable<Path> {
  for (const value of itemsAt(root, 'imports')) yield { value, tooltip: 'Open the imported architecture' };
}

/** Overrides and fragments lie beside their base, so Compose, too, starts from the folder of the file itself. */
function* composePaths(root: Located | undefined): Iterable<Path> {
  for (const item of itemsAt(root, 'include')) {
    yield* paths(item.type === 'map' ? get(item, 'path') : item, 'Open the included Compose file');
    yield* paths(get(item, 'env_file'), 'Open the file with variables');
  }
  const services = [...entriesAt(root, 'services')].map(({ value }) => value);
  for (const value of distinct(services, 'extends')) {
    yield { value: get(value, 'file'), tooltip: 'Open the Compose file with the extended service' };
  }
  for (const value of distinct(services, 'env_file')) yield* paths(value, 'Open the file with environment variables');
  for (const value of distinct(services, 'label_file')) yield* paths(value, 'Open the file with labels');
  for (const value of distinct(services, 'build')) yield* dockerfile(value);
  for (const { value } of entriesAt(root, 'configs')) {
    yield { value: get(value, 'file'), tooltip: 'Open the file with the configuration' };
  }
  for (const { value } of entriesAt(root, 'secrets')) {
    yield { value: get(value, 'file'), tooltip: 'Open the file with the secret' };
  }
}

/** The values of a key, each once: services may share one through an anchor. */
function distinct(services: readonly Located[], key: string): ReadonlySet<Located> {
  return new Set(services.flatMap((service) => get(service, key) ?? []));
}

/** One path, or a list of paths, any of which may be a mapping with a `path`. */
function* paths(value: Located | undefined, tooltip: string): Iterable<Path> {
  for (const item of value?.type === 'seq' ? value.items : [value]) {
    yield { value: item?.type === 'map' ? get(item, 'path') : item, tooltip };
  }
}

/** A Dockerfile is looked for in the build's context, which may be anywhere. */
function* dockerfile(build: Located): Iterable<Path> {
  const context = get(build, 'context');
  const below = context === undefined ? '.' : textOf(context);
  if (below !== undefined && isRelative(below)) {
    yield { value: get(build, 'dockerfile'), below, tooltip: 'Open the Dockerfile' };
  }
}

function linkOf(review: SystemReview, file: ParsedFile, { value, below, tooltip }: Path): FileLink | undefined {
  const path = textOf(value);
  if (value === undefined || path === undefined || !isRelative(path) || isFolder(path)) return undefined;
  const at = partOf(file, value.at, path);
  const target = review.group.resolve(file.file, below === undefined ? path : `${below}/${path}`);
  // A document without a file has no neighbours: every path resolves to itself.
  return at === undefined || target === file.file ? undefined : { at, target, tooltip };
}

/** Drops a second link at the same place, and both where they disagree: builds in two contexts may share one value. */
function single(links: readonly FileLink[]): readonly FileLink[] {
  const targets = new Map<number, Set<string>>();
  for (const { at, target } of links) targets.set(at.start, (targets.get(at.start) ?? new Set()).add(target));
  const first = new Map(links.map((link) => [link.at.start, link]));
  return [...first.values()]
    .filter(({ at }) => targets.get(at.start)?.size === 1)
    .sort((a, b) => a.at.start - b.at.start);
}

function textOf(value: Located | undefined): string | undefined {
  return value?.type === 'scalar' && value.value !== null && !value.block ? value.text : undefined;
}

/** No variable, no address (`https://`, `git@host:`, `C:`), nothing that begins at the host's root or a home folder. */
function isRelative(path: string): boolean {
  return path.trim() !== '' && !/[$\\]/.test(path) && !/^(?:[/~]|[^/]*:|git@|github\.com\/)/.test(path);
}

function isFolder(path: string): boolean {
  return /(?:^|\/)\.{0,2}$/.test(path);
}
