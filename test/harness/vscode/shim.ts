import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './browser';
import { readRequest, type Request } from './commandline';
import { installVSCode } from './install';
import { program } from './program';
import { withScratch } from './scratch';
import { startServer, type Settings } from './server';
import { runSuite } from './session';

/** Stands in for the desktop VS Code executable in `runTests`: same options, exit code 0 when the suite passes. */
async function main(args: string[]): Promise<number> {
  endWithParent();
  const request = readRequest(args, process.env);
  const installation = await installVSCode(request.edition);
  const settings = await settingsOf(request);
  const { installed, restricted } = request;
  return withScratch('server', async (scratch) => {
    const dataFolder = join(scratch, 'server');
    const server = await startServer(installation, { dataFolder, settings, installed, restricted });
    try {
      const browser = await launchBrowser(scratch);
      try {
        return await runSuite(browser, server, request);
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  });
}

/** The user's settings, which here are the machine's, and the host of the extensions: only a setting chooses that. */
async function settingsOf({ extension, installed, userData, restricted, web }: Request): Promise<Settings> {
  const user = userData === undefined ? {} : await readJson(join(userData, 'User', 'settings.json'));
  const ids = await Promise.all([extension, ...(await foldersIn(installed))].map(idOf));
  return {
    ...user,
    ...(restricted && { 'security.workspace.trust.startupPrompt': 'never' }),
    ...(web && { 'remote.extensionKind': Object.fromEntries(ids.map((id) => [id, ['web']])) }),
  };
}

async function foldersIn(folder: string | undefined): Promise<string[]> {
  return folder === undefined ? [] : (await readdir(folder)).map((name) => join(folder, name));
}

async function idOf(extension: string): Promise<string> {
  const { publisher, name } = await readJson(join(extension, 'package.json'));
  return `${String(publisher)}.${String(name)}`;
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${file} is not a JSON object`);
  return Object.fromEntries(Object.entries(value));
}

/** `runTests` holds our standard input open: when that ends, nobody waits for the result any more. */
function endWithParent(): void {
  process.stdin.on('end', () => process.exit(1)).resume();
}

program(main);
