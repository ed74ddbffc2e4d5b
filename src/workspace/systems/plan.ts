import type { FormatId } from '../../core/model/component';
import type { Group } from '../../core/readers/reader';
import type { ParsedFile } from '../../core/yaml/parse';
import type { FilePort } from '../port';
import type { LoadedFile } from '../store';

/** What a format's grouping found out; the rest of a `Group` is the same for all. */
export interface Members {
  readonly id: string;
  readonly kind: FormatId;
  readonly files: readonly ParsedFile[];
  readonly helpers?: ReadonlyMap<string, ParsedFile>;
  readonly variables?: ReadonlyMap<string, string>;
  readonly texts?: ReadonlyMap<string, string>;
  readonly partial: boolean;
}

/** Completes a group. */
export function group(port: FilePort, members: Members): Group {
  return {
    helpers: new Map(),
    variables: new Map(),
    resolve: (from, path) => port.resolve(from, path),
    place: place(port, members.id),
    ...members,
  };
}

/** A file that is a system of its own. */
export function lone(port: FilePort, { key, format, file }: LoadedFile): Group {
  return group(port, { id: key, kind: format, files: [file], partial: file.problems.length > 0 });
}

/** Where the system lies, by the names of its real folders. */
function place(port: FilePort, id: string): string {
  return port.place?.(id) ?? port.path(id);
}

/**
 * Names of the folders between the outermost root that holds a system and the system, outermost first; none where no root does.
 */
export function foldersWithin(roots: readonly string[], port: FilePort, { id, files }: Group): readonly string[] {
  const whole = withSlash(place(port, id));
  const [root] = roots
    .map((key) => withSlash(place(port, key)))
    .filter((folder) => whole.startsWith(folder))
    .sort((a, b) => a.length - b.length);
  const names = root === undefined ? [] : whole.slice(root.length).split('/').slice(0, -1);
  // A system is called after a file of it, or after its folder.
  return files.some(({ file }) => file === id) ? names.slice(0, -1) : names;
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Computes a value once per key. */
export class Memo<T> {
  private readonly values = new Map<string, Promise<T>>();

  constructor(private readonly make: (key: string) => Promise<T>) {}

  /** The value of a key, computed when asked for the first time. */
  get(key: string): Promise<T> {
    let value = this.values.get(key);
    if (value === undefined) {
      value = this.make(key);
      this.values.set(key, value);
    }
    return value;
  }
}
