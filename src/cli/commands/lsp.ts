import type { AddCommand } from './command';

/** `statewise lsp`: the language server; the language client adds options of its own. */
export const addLsp: AddCommand = (program) => {
  program
    .command('lsp')
    .description('Start the language server on standard input and output.')
    .option('--stdio', 'talk over standard input and output')
    .option('--node-ipc', 'talk over the channel of the process that started this one')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      const { startNodeServer } = await import('../../server/node');
      startNodeServer();
    });
};
