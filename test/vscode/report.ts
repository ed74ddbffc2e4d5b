import * as vscode from 'vscode';
import { reportMark, type Counts, type Setup } from './contract';
import { extensionId } from './setup';

/** Prints a run of mocha on the console, which both hosts have, like mocha's own `spec` reporter. */
export class ConsoleReporter implements Mocha.reporters.Base {
  readonly stats: Mocha.Stats;
  readonly failures: Mocha.Test[] = [];

  constructor(readonly runner: Mocha.Runner) {
    if (!runner.stats) throw new Error('mocha keeps no statistics');
    this.stats = runner.stats;
    runner.on('suite', (suite) => suite.title && print(suite.titlePath().length, suite.title));
    runner.on('pass', (test) => print(depthOf(test), `✔ ${test.title} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => print(depthOf(test), `- ${test.title}`));
    runner.on('fail', (test, error: Error) => print(depthOf(test), `✘ ${test.title}\n${error.stack ?? String(error)}`));
  }

  epilogue(): void {
    // The harness prints the counts.
  }
}

function depthOf({ parent }: Mocha.Test): number {
  return (parent?.titlePath().length ?? 0) + 1;
}

function print(depth: number, text: string): void {
  for (const line of text.split('\n')) console.log(`${reportMark}${'  '.repeat(depth)}${line}`);
}

/** Runs mocha by `start` and leaves the counts for the harness; fails when a test did. */
export async function report(setup: Setup, start: (done: (failures: number) => void) => Mocha.Runner): Promise<void> {
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = start(() => resolve(runner.stats));
  });
  const results: Counts = {
    passed: stats?.passes ?? 0,
    failed: stats?.failures ?? 0,
    skipped: stats?.pending ?? 0,
  };
  const home = vscode.extensions.getExtension(extensionId)?.extensionUri ?? vscode.Uri.file('/');
  await vscode.workspace.fs.writeFile(
    home.with({ path: setup.results }),
    new TextEncoder().encode(JSON.stringify(results)),
  );
  if (results.failed > 0) throw new Error(`${results.failed} failed`);
}
