import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Installation } from './install';

/** Settings of VS Code by their ids. */
export type Settings = Readonly<Record<string, unknown>>;

/** A running VS Code server. */
export interface Server {
  /** Host and port: the authority of its web address and of `vscode-remote:` addresses. */
  readonly authority: string;
  /** Resolves when the process has ended, whatever the reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
  /** The folder for everything the server writes; `--install-extension` used the same one. */
  readonly dataFolder: string;
  readonly settings: Settings;
  /** The folder of installed extensions, if it is not in the data folder. */
  readonly installed?: string | undefined;
  /** Restricted Mode: the workspace is not trusted. */
  readonly restricted?: boolean;
}

const patience = 60_000;

/** Starts the server on a free port and waits until it listens. It ends at the latest with this process. */
export async function startServer(installation: Installation, options: ServerOptions): Promise<Server> {
  await writeMachineSettings(options.dataFolder, options.settings);
  const child = spawn(installation.node, [installation.main, ...serverArguments(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const killNow = (): void => signal(child, 'SIGKILL');
  process.prependOnceListener('exit', killNow);
  const ended = once(child, 'exit').then(() => undefined);
  const stop = async (): Promise<void> => {
    killNow();
    await ended;
    process.off('exit', killNow);
  };
  try {
    return { authority: `127.0.0.1:${await listening(child)}`, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments({ dataFolder, installed, restricted = false }: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--server-data-dir', dataFolder, '--telemetry-level', 'off', '--accept-server-license-terms'],
    '--enable-smoke-test-driver',
    // Ends a survivor by itself, should this process be killed without a chance to clean up.
    '--enable-remote-auto-shutdown',
    ...(installed === undefined ? [] : ['--extensions-dir', installed]),
    ...(restricted ? [] : ['--disable-workspace-trust']),
  ];
}

async function writeMachineSettings(dataFolder: string, settings: Settings): Promise<void> {
  const folder = join(dataFolder, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'settings.json'),
    JSON.stringify({ 'files.autoSave': 'off', ...settings }, undefined, 2),
  );
}

/** The port, from the line the server prints when it accepts connections. */
function listening(child: ChildProcess): Promise<string> {
  const printed: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (what: string): void =>
      reject(new Error([`VS Code server ${what}`, ...printed.slice(-10)].join('\n')));
    const timer = setTimeout(() => fail(`did not listen within ${patience / 1000} s`), patience);
    const read = (line: string): void => {
      printed.push(line);
      const port = /agent listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) {
        clearTimeout(timer);
        resolve(port);
      }
    };
    if (child.stdout) createInterface(child.stdout).on('line', read);
    if (child.stderr) createInterface(child.stderr).on('line', read);
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code) => fail(`ended with code ${code}`));
  });
}

/** Signals the whole process group: the server and the extension hosts it forked. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    child.kill(name);
  }
}
