import { Option, type Command } from 'commander';
import type { WorkspaceReview } from '../../workspace/workspace';
import type { Io } from '../io';
import type { Session } from '../session';

/** Adds the arguments and options that commands on files share. */
export function addShared(command: Command): Command {
  return command
    .argument('[paths...]', 'files, folders or globs; `-` for standard input; the current folder when absent')
    .addOption(new Option('--config <file>', 'use this configuration instead of the nearest .statewise.yaml'))
    .addOption(new Option('--rule <id=severity>', 'set the severity of a rule; may be repeated').argParser(collect))
    .addOption(new Option('--today <date>', 'date that acceptances are compared with, such as 2026-11-24'))
    .addOption(new Option('--stdin-filename <path>', 'name of the text on standard input'))
    .addOption(
      new Option('--together', 'take all given Kubernetes files for one system, and all Compose files for one project'),
    )
    .addOption(new Option('--color', 'colour the output'))
    .addOption(new Option('--no-color', 'do not colour the output'));
}

/** Writes what stops a review to standard error; true when there was something. */
export function complain(review: WorkspaceReview, session: Session, io: Io): boolean {
  for (const { severity = 'error', key, message, position } of review.configProblems) {
    io.stderr(
      `${severity}: ${key}${position === undefined ? '' : `:${position.line}:${position.column}`}: ${message}\n`,
    );
  }
  for (const failure of session.failures) io.stderr(`internal error: ${failure}\n`);
  return review.configProblems.some(({ severity = 'error' }) => severity === 'error');
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
