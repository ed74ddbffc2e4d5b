import { LineIndex } from '../lines';
import type { Span } from '../model/span';
import { nearest } from '../readers/suggest';
import type { SystemReview } from '../review';
import { QuestionError } from './tool';

/** What an answer may look at; a language server and a program on a terminal each make one. */
export interface World {
  /** Every YAML file there is. */
  readonly files: readonly WorldFile[];
  /** Reviews the systems that the files form. */
  review(keys: readonly string[], together: boolean): Promise<WorldReview>;
}

/** A file with the path that people write, relative to where they work, and the whole path. */
export interface WorldFile {
  readonly key: string;
  readonly path: string;
  readonly whole: string;
}

/** A system with the asked-for files it answers for. */
export type AnsweredSystem = SystemReview & { readonly reported: readonly string[] };

/** The answer of a world; what a workspace says of several files. */
export interface WorldReview {
  readonly systems: readonly AnsweredSystem[];
  readonly skipped: readonly {
    readonly key: string;
    readonly skip: { readonly kind: string; readonly reason: string };
  }[];
  readonly configProblems: readonly { readonly key: string; readonly severity?: string; readonly message: string }[];
}

/**
 * Keys of the files that the paths name: a file, or everything below a folder. Nothing outside the world can be named;
 * throws a `QuestionError` for a path that names nothing.
 */
export function keysOf(world: World, paths: readonly string[]): readonly string[] {
  const asked = paths.map(tidy);
  if (asked.length === 0 || asked.includes('')) return world.files.map(({ key }) => key);
  const keys = asked.flatMap((path, index) => {
    const found = world.files.filter((file) =>
      [file.path, file.whole].some((own) => own === path || own.startsWith(`${path}/`)),
    );
    if (found.length === 0) throw new QuestionError(nothingAt(world, paths[index] ?? '', path));
    return found.map(({ key }) => key);
  });
  return [...new Set(keys)];
}

/** The readable path of a file or folder: the end of the key where the world does not know it. */
export function pathOf(world: World, key: string): string {
  const file = world.files.find((each) => each.key === key);
  if (file !== undefined) return file.path;
  const inside = world.files.find((each) => each.key.startsWith(`${key}/`));
  return inside === undefined
    ? key
    : inside.path.slice(0, Math.max(0, inside.path.length - (inside.key.length - key.length))) || '.';
}

/** Writes places of a review as `path:line`. */
export function placesIn(world: World, { group }: SystemReview): (at: Span) => string {
  const indexes = new Map<string, LineIndex>();
  return ({ file, start }) => {
    const text = (group.files.find((each) => each.file === file) ?? group.helpers.get(file))?.text ?? '';
    const index = indexes.get(file) ?? new LineIndex(text);
    indexes.set(file, index);
    return `${pathOf(world, file)}:${index.position(start).line}`;
  };
}

function nothingAt(world: World, asked: string, path: string): string {
  if (path.startsWith('..') || /^(?:\/|[a-z]:)/i.test(path))
    return `\`${asked}\` lies outside the workspace folder or is no YAML file; only YAML files inside it can be reviewed.`;
  const meant = nearest(
    path,
    world.files.map((file) => file.path),
  );
  return `There is no YAML file or folder \`${asked}\`${meant === undefined ? '; leave it out to look at everything.' : `; write \`${meant}\` if that is meant.`}`;
}

/** A path with `/`, without `.` and `..` in it where they can be resolved, and without a slash at the end. */
function tidy(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
