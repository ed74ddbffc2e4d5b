import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { addCheck } from './commands/check';
import { addExplain } from './commands/explain';
import { addGraph } from './commands/graph';
import { addInit } from './commands/init';
import { addInspect } from './commands/inspect';
import { addLsp } from './commands/lsp';
import { addMcp } from './commands/mcp';
import { addReport } from './commands/report';
import { addSimulate } from './commands/simulate';
import { exitCode } from './exitCode';
import type { Io } from './io';
import { UsageError } from './usageError';

/** Runs the command line and returns the exit code; the process itself is the caller's business. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCode.clean;
  const done = (result: number): void => {
    code = result;
  };
  const program = new Command('statewise')
    .description('Reviews architecture YAML: which components hold state, what breaks when one of them dies, and why.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => io.columns ?? 80,
      outputError: (text, write) => write(oneLine(text)),
    });
  for (const add of [addCheck, addInspect, addGraph, addSimulate, addReport, addExplain, addInit, addLsp, addMcp])
    add(program, io, done);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
    if (!(error instanceof UsageError)) throw error;
    io.stderr(`error: ${error.message}\n`);
    return exitCode.usage;
  }
}

function oneLine(text: string): string {
  return `${text.trim().replace(/\s*\n\s*/g, ' ')}\n`;
}
