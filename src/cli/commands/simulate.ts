import { Option } from 'commander';
import { createColors } from 'picocolors';
import { exitCode } from '../exitCode';
import type { Io } from '../io';
import { answersTo } from '../simulate/answer';
import { simulateJson } from '../simulate/json';
import { simulateMarkdown } from '../simulate/markdown';
import { parseCount, requestOf, type RequestOptions } from '../simulate/request';
import { simulateText } from '../simulate/text';
import type { AddCommand } from './command';
import { openSession, type SharedOptions } from '../session';
import { addShared, complain } from './shared';

interface SimulateOptions extends SharedOptions, RequestOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly color?: boolean;
}

/** `statewise simulate`: what a failure means, by the files alone. */
export const addSimulate: AddCommand = (program, io, done) => {
  addShared(program.command('simulate').description('Say what a failure breaks, loses and needs to recover.'))
    .addOption(new Option('--fail <component>', 'lose a component, by id or by a name that is unique'))
    .addOption(new Option('--instances <n>', 'lose only so many of its instances').argParser(parseCount))
    .addOption(new Option('--node <name>', 'lose a node that the files name, or `host` of a Compose project'))
    .addOption(new Option('--zone <name>', 'lose a zone that the files name'))
    .addOption(new Option('--partition <a,b>', 'cut the network between two components'))
    .addOption(new Option('--all', 'rank all components by what their loss would do'))
    .addOption(new Option('--format <format>', 'how to write it').choices(['text', 'json', 'markdown']).default('text'))
    .action(async (paths: readonly string[], options: SimulateOptions) => done(await simulate(paths, options, io)));
};

async function simulate(paths: readonly string[], options: SimulateOptions, io: Io): Promise<number> {
  const request = requestOf(options);
  const session = await openSession(paths, options, io);
  const review = await session.review();
  if (complain(review, session, io)) return exitCode.usage;
  const answers = answersTo(request, review);
  switch (options.format) {
    case 'json':
      io.stdout(simulateJson(answers, review.systems));
      break;
    case 'markdown':
      io.stdout(simulateMarkdown(answers));
      break;
    case 'text':
      io.stdout(simulateText(answers, createColors(options.color ?? io.color)));
  }
  return session.failures.length > 0 ? exitCode.usage : exitCode.clean;
}
