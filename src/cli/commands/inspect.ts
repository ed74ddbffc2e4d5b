import { Option } from 'commander';
import { createColors } from 'picocolors';
import { exitCode } from '../exitCode';
import { inspectJson } from '../inspect/json';
import { inspectText } from '../inspect/text';
import type { Io } from '../io';
import type { AddCommand } from './command';
import { openSession, type SharedOptions } from '../session';
import { addShared, complain } from './shared';

interface InspectOptions extends SharedOptions {
  readonly format: string;
  readonly color?: boolean;
}

/** `statewise inspect`: shows what was understood, without judging it. */
export const addInspect: AddCommand = (program, io, done) => {
  addShared(program.command('inspect').description('Show components, their class and the evidence for it.'))
    .addOption(new Option('--format <format>', 'how to write it').choices(['text', 'json']).default('text'))
    .action(async (paths: readonly string[], options: InspectOptions) => done(await inspect(paths, options, io)));
};

async function inspect(paths: readonly string[], options: InspectOptions, io: Io): Promise<number> {
  const session = await openSession(paths, options, io);
  const review = await session.review();
  if (complain(review, session, io)) return exitCode.usage;
  io.stdout(
    options.format === 'json'
      ? inspectJson(review)
      : inspectText(review, createColors(options.color ?? io.color), io.columns),
  );
  return session.failures.length > 0 ? exitCode.usage : exitCode.clean;
}
