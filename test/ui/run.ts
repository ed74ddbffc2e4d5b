import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cache } from '../harness/vscode/paths';
import { program } from '../harness/vscode/program';
import { withScratch } from '../harness/vscode/scratch';
import { line } from '../harness/vscode/results';
import type { Counts } from '../vscode/contract';
import { describeCommands } from './describe-commands';
import { describeComponents } from './describe-components';
import { describeConfiguration } from './describe-configuration';
import { describeDiagram } from './describe-diagram';
import { describeExample } from './describe-example';
import { describeExports } from './describe-exports';
import { describeLegible } from './describe-legible';
import { describePlaces } from './describe-places';
import { describeReport } from './describe-report';
import { examples } from './examples';
import { describeSnippets } from './describe-snippets';
import { describeWalkthrough } from './describe-walkthrough';
import { withStage, type Stage } from './stage';

/** How long a test may take, in milliseconds: a busy machine needs many times what a quiet one does. */
const timeout = 180_000;

/** Installs a VSIX into a real VS Code and uses it like a user would, keeping pictures. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pictures: { type: 'string' },
      counts: { type: 'string' },
      oldest: { type: 'boolean' },
      grep: { type: 'string' },
    },
  });
  const vsix = positionals[0];
  if (vsix === undefined)
    throw new Error('usage: ui.mjs <file.vsix> [--pictures folder] [--counts file] [--oldest] [--grep text]');
  const edition = values.oldest === true ? 'oldest' : 'newest';
  const pictures = resolve(values.pictures ?? join(cache, 'pictures'));
  const counts = await withScratch('ui', (scratch) =>
    withStage({ vsix: resolve(vsix), edition, scratch, pictures }, (stage) => runExamples(stage, values.grep)),
  );
  console.log(`In the window: ${line(counts)}; pictures in ${pictures}`);
  if (values.counts !== undefined) await writeFile(values.counts, JSON.stringify(counts, undefined, 2));
  return counts.failed === 0 ? 0 : 1;
}

async function runExamples(stage: Stage, grep: string | undefined): Promise<Counts> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout, bail: false, ...(grep !== undefined && { grep }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const example of examples) describeExample(stage, example);
  describeDiagram(stage);
  describePlaces(stage);
  describeExports(stage);
  describeLegible(stage);
  describeComponents(stage);
  describeCommands(stage);
  describeConfiguration(stage);
  describeSnippets(stage);
  describeWalkthrough(stage);
  describeReport(stage);
  const stats = await new Promise<Mocha.Stats | undefined>((end) => {
    const runner = mocha.run(() => end(runner.stats));
  });
  return { passed: stats?.passes ?? 0, failed: stats?.failures ?? 1, skipped: stats?.pending ?? 0 };
}

program(main);
