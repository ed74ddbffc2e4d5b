import { repositoryOf } from './image';
import list from './singletons.json';

/** A program of which one instance must run, because nothing keeps two of them from doing the same work. */
export interface Singleton {
  readonly id: string;
  /** What it is, to follow "runs". */
  readonly does: string;
  /** What happens with several, as a clause. */
  readonly harm: string;
  /** Last segments of image repositories that run nothing else. */
  readonly images: readonly string[];
  /** Regular expressions on the command line, case-sensitive: Celery’s `-B` and `-b` differ. */
  readonly commands: readonly string[];
  /** Where given, one of these must match the configuration as well. */
  readonly settings?: readonly string[];
  /** A match anywhere in the configuration means that instances agree on who does the work. */
  readonly unless?: readonly string[];
}

/** What is known to run once. */
export const singletons: readonly Singleton[] = list;

const compiled = singletons.map((singleton) => ({
  singleton,
  images: new Set(singleton.images),
  commands: expressions(singleton.commands),
  settings: singleton.settings === undefined ? undefined : expressions(singleton.settings),
  unless: expressions(singleton.unless ?? []),
}));

function expressions(patterns: readonly string[]): readonly RegExp[] {
  return patterns.map((pattern) => new RegExp(pattern, 'm'));
}

/** Characters of a command line that are looked at: no real one is longer, and patterns must not wander in a hostile one. */
const MOST_COMMAND = 2000;

/**
 * The singleton a container runs, or undefined.
 * @param image its image reference; undefined when it is built or unknown
 * @param commandLine the words of entrypoint and command, joined by blanks
 * @param configuration what the catalogue’s patterns are tested on: `NAME=value` lines, the command line, `image=…`
 */
export function singletonOf(
  image: string | undefined,
  commandLine: string,
  configuration: string,
): Singleton | undefined {
  const repository = repositoryOf(image ?? '');
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  const line = commandLine.slice(0, MOST_COMMAND);
  return compiled.find(
    ({ images, commands, settings, unless }) =>
      (images.has(name) || commands.some((pattern) => pattern.test(line))) &&
      (settings?.some((pattern) => pattern.test(configuration)) ?? true) &&
      !unless.some((pattern) => pattern.test(configuration)),
  )?.singleton;
}
