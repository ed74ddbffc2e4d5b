import type * as vscode from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';

const restarts = 4;
const within = 3 * 60 * 1000;

/** Client options under which nothing pops up: whatever goes wrong with the server is written to the log. */
export function quietly(log: vscode.LogOutputChannel): Partial<LanguageClientOptions> {
  const closed: number[] = [];
  return {
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: (error) => {
      log.error('The language server did not start.', error);
      return false;
    },
    errorHandler: {
      error: (error) => {
        log.error(error);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => {
        const now = Date.now();
        closed.push(now);
        const tooOften = closed.filter((time) => now - time < within).length > restarts;
        log.warn(
          tooOften ? 'The language server stopped too often; restart it by command.' : 'The language server stopped.',
        );
        return { action: tooOften ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
      },
    },
  };
}
