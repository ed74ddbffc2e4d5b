import type { Setup } from './contract';
import { loadSuites } from './load';
import { ConsoleReporter, report } from './report';
import { readSetup } from './setup';

/** Called by VS Code in its Node extension host. */
export async function run(): Promise<void> {
  const setup = readSetup();
  // mocha is an ES module, which the Node of the oldest VS Code cannot `require`.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: ConsoleReporter, ...grepOf(setup) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadSuites(setup.suites);
  await report(setup, (done) => mocha.run(done));
}

function grepOf({ grep }: Setup): { grep?: string } {
  return grep === undefined ? {} : { grep };
}
