import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from './paths';

/** What axe finds wrong with the page of a frame as it is now: the rule and the elements, one line for each rule. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  const script = createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js');
  await frame.evaluate(await readFile(script, 'utf8'));
  return frame.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`))',
  );
}
