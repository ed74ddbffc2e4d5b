import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Graphviz from '../layout/bundle';

/** The layout of `graphviz.js`, which lies beside the running bundle and is read only when something is to be drawn. */
export function loadLayout(): (dot: string) => Promise<string> {
  const file = join(__dirname, 'graphviz.js');
  const { layout }: typeof Graphviz = createRequire(file)(file);
  return layout;
}
