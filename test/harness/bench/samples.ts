import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../../src/core/readers/recognise';

/** The biggest files of each format we read below a folder, biggest first. */
export function biggestFiles(folder: string, count: number): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ya?ml$/.test(path));
  const files = paths.map((path) => ({ path: path.replaceAll('\\', '/'), size: statSync(join(folder, path)).size }));
  const ours = files
    .toSorted((a, b) => b.size - a.size)
    .map(({ path }) => ({ path, format: recognise(path, readFileSync(join(folder, path), 'utf8')) }));
  return (['kubernetes', 'compose', 'native'] as const).flatMap((format) =>
    ours
      .filter((file) => file.format === format)
      .slice(0, count)
      .map(({ path }) => path),
  );
}
