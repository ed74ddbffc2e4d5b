import { version } from '../../../package.json';
import { exitCode } from '../exitCode';
import { today } from '../today';
import type { AddCommand } from './command';

/** `statewise mcp`: the questions of AI agents, over the Model Context Protocol. */
export const addMcp: AddCommand = (program, io, done) => {
  program
    .command('mcp')
    .description(
      'Answer the questions of AI agents about this folder (Model Context Protocol, on standard input and output).',
    )
    .option('--today <date>', 'date that acceptances are compared with, such as 2026-11-24')
    .action(async (options: { readonly today?: string }) => {
      today(options.today, io);
      const { serveStdio } = await import('../../mcp');
      const log = (message: string): void => io.stderr(`${message}\n`);
      await serveStdio({ cwd: io.cwd, today: () => today(options.today, io), log }, version);
      done(exitCode.clean);
    });
};
