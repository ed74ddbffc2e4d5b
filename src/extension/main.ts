import type { ExtensionContext } from 'vscode';
import { enter, type Api, type ClientModule } from './entry';
import { startStopwatch } from './stopwatch';

/** The Node entry: tiny, so that a window with foreign YAML pays next to nothing. The rest is a file of its own. */
export function activate(context: ExtensionContext): Api {
  const cost = startStopwatch();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a path computed at run time keeps the client out of this bundle
  return enter(context, () => require(context.asAbsolutePath('dist/client.js')) as ClientModule, cost);
}
