import { runTests } from '@vscode/test-electron';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setupSection, type Counts, type Setup } from '../../vscode/contract';
import { executableFor, type Executable } from './executable';
import { root } from './paths';
import { program } from './program';
import { line, readCounts, sum } from './results';
import { runs, type Run } from './runs';
import { withScratch } from './scratch';

interface Options {
  /** The extension under test. */
  readonly extension: string;
  readonly grep: string | undefined;
}

/** Runs the chosen runs one after another, prints each one's counts and their sum, and keeps them in a file. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { extension: { type: 'string' }, counts: { type: 'string' }, grep: { type: 'string' } },
  });
  const options = { extension: resolve(values.extension ?? root), grep: values.grep };
  const counts: Record<string, Counts> = {};
  for (const run of chosenRuns(positionals)) counts[run.name] = await perform(run, options);
  const total = sum(Object.values(counts));
  console.log(`\nIn VS Code: ${line(total)}`);
  if (values.counts !== undefined) await writeFile(values.counts, JSON.stringify({ ...total, runs: counts }));
  return total.failed === 0 ? 0 : 1;
}

function chosenRuns(names: readonly string[]): readonly Run[] {
  const unknown = names.filter((name) => !runs.some((run) => run.name === name));
  const known = runs.map(({ name }) => name).join(', ');
  if (unknown.length > 0) throw new Error(`no run called ${unknown.join(', ')}; there are ${known}`);
  return names.length === 0 ? runs : runs.filter((run) => names.includes(run.name));
}

async function perform(run: Run, options: Options): Promise<Counts> {
  const executable = await executableFor(run);
  console.log(`\n── ${run.name}: ${executable.what}, ${run.host === 'web' ? 'web worker' : 'Node'} host`);
  const begun = Date.now();
  const counts = await openWindow(run, executable, options);
  console.log(`── ${run.name}: ${line(counts)} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return counts;
}

async function openWindow(run: Run, executable: Executable, options: Options): Promise<Counts> {
  return withScratch('run', async (scratch) => {
    const ended = await start(run, executable, options, scratch);
    return readCounts(join(scratch, 'results.json'), ended);
  });
}

async function start(run: Run, executable: Executable, options: Options, scratch: string): Promise<'well' | 'badly'> {
  const profile = await writeProfile(run, executable, options, scratch);
  const workspace = await copyWorkspace(run, scratch);
  try {
    await runTests({
      vscodeExecutablePath: executable.path,
      extensionDevelopmentPath: options.extension,
      extensionTestsPath: join(options.extension, 'dist-test', run.host === 'web' ? 'web.js' : 'vscode.js'),
      extensionTestsEnv: { STATEWISE_VSCODE: run.edition, ...(run.restricted && { STATEWISE_RESTRICTED: '1' }) },
      launchArgs: [
        workspace,
        `--user-data-dir=${profile}`,
        `--extensions-dir=${await copyStubs(run, scratch)}`,
        ...(run.host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
    return 'well';
  } catch {
    return 'badly';
  }
}

/** The settings of the run, among them what the suite has to know about it. */
async function writeProfile(run: Run, executable: Executable, options: Options, scratch: string): Promise<string> {
  const profile = join(scratch, 'profile');
  const setup: Setup = {
    host: run.host,
    version: executable.version,
    suites: run.suites,
    grep: options.grep,
    results: join(scratch, 'results.json'),
  };
  const settings = { 'files.autoSave': 'off', ...run.settings, [`${setupSection}.setup`]: setup };
  await mkdir(join(profile, 'User'), { recursive: true });
  await writeFile(join(profile, 'User', 'settings.json'), JSON.stringify(settings));
  return profile;
}

/** Stub extensions are installed ones: a server takes one extension under development only. */
async function copyStubs({ stubs }: Run, scratch: string): Promise<string> {
  const folder = join(scratch, 'extensions');
  await mkdir(folder);
  for (const stub of stubs) {
    await cp(join(root, 'dist-test', 'stubs', stub), join(folder, stub), { recursive: true });
  }
  return folder;
}

async function copyWorkspace({ workspace }: Run, scratch: string): Promise<string> {
  const copy = join(scratch, basename(workspace));
  await cp(join(root, 'test', 'vscode', workspace), copy, { recursive: true });
  return copy;
}

program(main);
