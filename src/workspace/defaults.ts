import type { FilePort } from './port';

/** Folders whose files are never looked for: other people's code. */
export const LEFT_OUT = ['node_modules', '.git', 'vendor'] as const;

/** True for a file below a left-out folder, counted from the root it lies in. */
export function isLeftOut(port: FilePort, key: string, roots: readonly string[]): boolean {
  const path = port.path(key);
  const root =
    roots.map((candidate) => port.path(candidate)).find((candidate) => path.startsWith(`${candidate}/`)) ?? '';
  const segments = path.slice(root.length).split('/').slice(0, -1);
  return LEFT_OUT.some((folder) => segments.includes(folder));
}
