import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const patience = 40_000;

/** The content of a file that somebody else writes, once it is whole. */
export async function written(path: string, whole: (content: Buffer) => boolean): Promise<Buffer> {
  for (const end = Date.now() + patience; Date.now() < end; await setTimeout(200)) {
    const content = await readFile(path).catch(() => undefined);
    if (content && whole(content)) return content;
  }
  throw new Error(`${path} was not written`);
}
