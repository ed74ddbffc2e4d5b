import 'mocha/mocha.js';
import { loadSuites } from '../vscode/load';
import { ConsoleReporter, report } from '../vscode/report';
import { readSetup } from '../vscode/setup';

/** Called by VS Code in its web worker extension host. */
export async function run(): Promise<void> {
  const setup = readSetup();
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: ConsoleReporter });
  if (setup.grep !== undefined) mocha.grep(setup.grep);
  loadSuites(setup.suites);
  await report(setup, (done) => mocha.run(done));
}
