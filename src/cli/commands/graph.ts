import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { toDiagram } from '../../core/diagram';
import type { ReviewedSystem } from '../../workspace/workspace';
import { exitCode } from '../exitCode';
import { formatOf, formats, type Format } from '../graph/formats';
import type { Io } from '../io';
import { openSession, type SharedOptions } from '../session';
import { UsageError } from '../usageError';
import type { AddCommand } from './command';
import { addShared, complain } from './shared';

interface GraphOptions extends SharedOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly system?: string;
}

/** `statewise graph`: draws the components of a system and what needs what. */
export const addGraph: AddCommand = (program, io, done) => {
  addShared(program.command('graph').description('Draw the components, their class and what needs what.'))
    .addOption(
      new Option('--format <format>', 'how to write it; by default as the name of `--out` says, else dot').choices(
        Object.keys(formats),
      ),
    )
    .addOption(new Option('--out <file>', 'write to this file instead of standard output'))
    .addOption(new Option('--system <id>', 'draw only this one of several systems'))
    .action(async (paths: readonly string[], options: GraphOptions) => done(await graph(paths, options, io)));
};

async function graph(paths: readonly string[], options: GraphOptions, io: Io): Promise<number> {
  const session = await openSession(paths, options, io);
  const review = await session.review();
  if (complain(review, session, io)) return exitCode.usage;
  const format = options.format ?? formatOf(options.out);
  const systems = chosen(review.systems, options.system);
  if (format === 'svg') onlyOne(systems);
  const text = await formats[format](systems.map(toDiagram), review, io);
  if (options.out === undefined) io.stdout(text);
  else await write(resolve(io.cwd, options.out), options.out, text);
  return session.failures.length > 0 ? exitCode.usage : exitCode.clean;
}

function chosen(systems: readonly ReviewedSystem[], id: string | undefined): readonly ReviewedSystem[] {
  if (id === undefined) return systems;
  const found = systems.filter(({ system }) => system.id === id);
  if (found.length === 0) throw new UsageError(`--system: there is no system \`${id}\`; ${choices(systems)}`);
  return found;
}

function onlyOne(systems: readonly ReviewedSystem[]): void {
  if (systems.length === 0) throw new UsageError('No architecture file found, so there is nothing to draw.');
  if (systems.length > 1)
    throw new UsageError(`An SVG shows one system; choose with --system \`<id>\`: ${choices(systems)}`);
}

function choices(systems: readonly ReviewedSystem[]): string {
  return `there ${systems.length === 1 ? 'is' : 'are'} ${systems.map(({ system }) => `\`${system.id}\``).join(', ') || 'none'}.`;
}

async function write(path: string, shown: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(
      `--out: \`${shown}\` cannot be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
