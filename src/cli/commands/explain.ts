import { exitCode } from '../exitCode';
import { closest, explain } from '../explain';
import { findPackage } from '../package';
import type { AddCommand } from './command';
import { UsageError } from '../usageError';

/** `statewise explain`: what a rule, a term, a technology or a statement of the notes means. */
export const addExplain: AddCommand = (program, io, done) => {
  program
    .command('explain')
    .description('Explain a rule, a term, a technology or a statement of the notes.')
    .argument('<word...>', 'such as sticky-session, "session affinity", redis or N21')
    .action((words: readonly string[]) => {
      const word = words.join(' ');
      const text = explain(word, findPackage());
      if (text === undefined) throw new UsageError(unknown(word));
      io.stdout(text.endsWith('\n') ? text : `${text}\n`);
      done(exitCode.clean);
    });
};

function unknown(word: string): string {
  const near = closest(word);
  return `Nothing is known about \`${word}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`;
}
