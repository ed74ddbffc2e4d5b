import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { join } from 'node:path';
import { cache, shim } from './paths';
import type { Run } from './runs';
import { editions } from './versions';

/** The program a run starts, and the version it must turn out to be. */
export interface Executable {
  readonly path: string;
  readonly what: string;
  readonly version?: string;
}

/**
 * Desktop VS Code where it can be had: `VSCODE_EXECUTABLE` names one for the run `newest`, `STATEWISE_DESKTOP_VSCODE=1`
 * downloads the runs' versions, as does every system but Linux. Else, and for the runs that only a server can do, the
 * stand-in that needs npm packages only.
 */
export async function executableFor(run: Run): Promise<Executable> {
  const { vscode } = editions[run.edition];
  const own = process.env['VSCODE_EXECUTABLE'];
  if (run.name === 'newest' && own !== undefined) return { path: own, what: own };
  if (run.host === 'node' && !run.restricted && wantsDesktop()) {
    const path = await download(vscode);
    if (path !== undefined) return { path, what: `desktop VS Code ${vscode}`, version: vscode };
  }
  return { path: shim, what: `VS Code ${vscode} from npm`, version: vscode };
}

function wantsDesktop(): boolean {
  const wish = process.env['STATEWISE_DESKTOP_VSCODE'];
  return wish === '1' || (wish !== '0' && process.platform !== 'linux');
}

async function download(version: string): Promise<string | undefined> {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(cache, 'desktop'), timeout: 10_000 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`desktop VS Code ${version} cannot be downloaded (${reason}): using the one from npm`);
    return undefined;
  }
}
