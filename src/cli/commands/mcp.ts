import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { exitCode } from '../exitCode';
import type { Io } from '../io';
import { today } from '../today';
import { UsageError } from '../usageError';
import type { AddCommand } from './command';

/** `statewise mcp`: the questions of AI agents, over the Model Context Protocol. */
export const addMcp: AddCommand = (program, io, done) => {
  program
    .command('mcp')
    .description(
      'Answer the questions of AI agents about a folder (Model Context Protocol, on standard input and output).',
    )
    .argument(
      '[folder]',
      'root of the project, for clients that start servers elsewhere; the current folder when absent',
    )
    .option('--today <date>', 'date that acceptances are compared with, such as 2026-11-24')
    .action(async (folder: string | undefined, options: { readonly today?: string }) => {
      today(options.today, io);
      const cwd = await rootOf(folder, io);
      const { serveStdio } = await import('../../mcp');
      const log = (message: string): void => io.stderr(`${message}\n`);
      await serveStdio({ cwd, today: () => today(options.today, io), log }, version);
      done(exitCode.clean);
    });
};

/** The folder that is answered about, whole. */
async function rootOf(folder: string | undefined, { cwd }: Io): Promise<string> {
  if (folder === undefined) return cwd;
  const root = resolve(cwd, folder);
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`There is no folder \`${folder}\`.`);
  return root;
}
