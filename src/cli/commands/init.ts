import { Option } from 'commander';
import { basename } from 'node:path';
import { draftNative } from '../../core/draft';
import { exitCode } from '../exitCode';
import type { Io } from '../io';
import { counted } from '../reporters/words';
import { openSession, type SharedOptions } from '../session';
import { UsageError } from '../usageError';
import { writeNew } from '../writeNew';
import type { AddCommand } from './command';
import { complain } from './shared';

const DEFAULT_OUT = 'architecture.arch.yaml';

interface InitOptions extends SharedOptions {
  readonly out: string;
  readonly name?: string;
  readonly force?: boolean;
}

/** `statewise init`: writes a native file from Compose files and Kubernetes objects, for a team to start from. */
export const addInit: AddCommand = (program, io, done) => {
  program
    .command('init')
    .description('Draft an architecture file from the Compose files and Kubernetes objects there are.')
    .argument('[paths...]', 'files, folders or globs to read; the current folder when absent')
    .addOption(new Option('--out <file>', 'file to write; `-` for standard output').default(DEFAULT_OUT))
    .addOption(new Option('--name <name>', 'what the system is called (default: the name of the folder)'))
    .addOption(new Option('--force', 'overwrite the file if it is there'))
    .addOption(new Option('--config <file>', 'use this configuration instead of the nearest .statewise.yaml'))
    .addOption(
      new Option('--together', 'take all given Kubernetes files for one system, and all Compose files for one project'),
    )
    .addOption(new Option('--today <date>', 'date of the decisions to fill in, such as 2026-11-24'))
    .action(async (paths: readonly string[], options: InitOptions) => done(await init(paths, options, io)));
};

async function init(paths: readonly string[], options: InitOptions, io: Io): Promise<number> {
  if (paths.includes('-')) throw new UsageError('`init` reads files; name them, or a folder.');
  const session = await openSession(paths, options, io);
  const review = await session.review();
  if (complain(review, session, io)) return exitCode.usage;
  const sources = review.systems.map((system) => ({ review: system, nameOf: (key: string) => key }));
  const draft = draftNative(sources, { name: options.name ?? basename(io.cwd), today: session.today });
  if (draft === undefined)
    throw new UsageError('There is no Compose file and no Kubernetes object to draft from; name other paths.');
  if (options.out === '-') io.stdout(draft.text);
  else {
    await writeNew(options.out, draft.text, io.cwd, options.force === true);
    const read = `${counted(draft.components, 'component')} of ${counted(draft.systems, 'system')}`;
    io.stderr(
      `${options.out} written: ${read}, ${draft.stateful} stateful. Answer what its comments ask, then run \`statewise check ${options.out}\`.\n`,
    );
  }
  return session.failures.length > 0 ? exitCode.usage : exitCode.clean;
}
