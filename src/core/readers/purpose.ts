import type { Purpose } from '../model/system';
import type { Group } from './reader';

/** Words that say of a folder that it shows something, or keeps what is no longer used. */
const example = new Set(['example', 'examples', 'sample', 'samples', 'tutorial', 'tutorials', 'archived']);
const development = new Set(['dev', 'devel', 'development', 'local', 'test', 'tests', 'testing', 'ci', 'e2e']);

/**
 * What the files of a system serve; undefined for operation, and where nothing says otherwise.
 * @param said the configuration's word, which is the last
 * @param otherwise what the format knows, asked where no folder speaks of examples
 */
export function purposeOf(
  { folders = [] }: Group,
  said: boolean | undefined,
  otherwise: () => Purpose | undefined,
): Purpose | undefined {
  if (said !== undefined) return said ? 'development' : undefined;
  return folders.some((folder) => namesExample(folder) || isArchive(folder)) ? 'example' : otherwise();
}

/** What a name says by one of its words, as `compose.dev.yaml` and `example-voting-app` do. */
export function purposeIn(name: string): Purpose | undefined {
  if (namesExample(name)) return 'example';
  return wordsOf(name).some((word) => development.has(word)) ? 'development' : undefined;
}

/** True when a name is a word for development or tests and nothing else. */
export function isDevelopmentWord(name: string): boolean {
  return development.has(name.toLowerCase());
}

function namesExample(name: string): boolean {
  return wordsOf(name).some((word) => example.has(word));
}

/** Services are called `archive-api`: the word alone must be the folder's name. */
function isArchive(folder: string): boolean {
  return /^[._-]*archives?$/i.test(folder);
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
