/** The folder that all files are in, with a slash at its end; empty where they share none. */
export function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => file.slice(0, file.lastIndexOf('/') + 1));
  return others.reduce((folder, other) => shared(folder, other), first);
}

function shared(a: string, b: string): string {
  let end = 0;
  for (let index = 0; index < a.length && a[index] === b[index]; index++) if (a[index] === '/') end = index + 1;
  return a.slice(0, end);
}

/** A path as seen from a folder; the whole path where it is elsewhere. */
export function within(folder: string, path: string): string {
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}
