import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readPages } from '../../core/rules/pages';
import type { Example, Reported, Sample } from '../../vscode/contract';
import { withScratch } from './scratch';

const run = promisify(execFile);

interface Report {
  readonly findings: readonly (Reported & { readonly accepted: unknown })[];
}

/**
 * The examples of every rule's page, each with what the command line program at `cli` says about it: the editor must say
 * the same. A failing example goes with the passing one that has the same files.
 */
export async function pageExamples(cli: string): Promise<readonly Example[]> {
  const pages = readPages().filter(({ failing }) => failing.length > 0);
  return withScratch('examples', async (scratch) => {
    for (const { id, failing, passing } of pages) {
      for (const [index, files] of failing.entries()) await write(join(scratch, `failing-${index}`, id), files);
      for (const [index, files] of passing.entries()) await write(join(scratch, `passing-${index}`, id), files);
    }
    const findings = await check(cli, scratch);
    const sample = (files: Sample['files'], folder: string): Sample => ({
      files,
      findings: findings.flatMap((each) =>
        each.file.startsWith(`${folder}/`) ? { ...each, file: each.file.slice(folder.length + 1) } : [],
      ),
    });
    return pages.flatMap(({ id, failing, passing }) =>
      failing.map((files, index): Example => {
        const partner = passing.findIndex((other) => sameNames(files, other));
        const passes = passing[partner];
        return {
          rule: id,
          failing: sample(files, `failing-${index}/${id}`),
          ...(passes && { passing: sample(passes, `passing-${partner}/${id}`) }),
        };
      }),
    );
  });
}

async function write(folder: string, files: Sample['files']): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function check(cli: string, folder: string): Promise<readonly Reported[]> {
  const args = [cli, 'check', '--format', 'json', '--fail-on', 'never', '.'];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 });
  const { findings }: Report = JSON.parse(stdout);
  return findings
    .filter(({ accepted }) => accepted === null)
    .map(({ rule, severity, message, file, line, column, endLine, endColumn }) => {
      return { rule, severity, message, file, line, column, endLine, endColumn };
    });
}

function sameNames(a: Sample['files'], b: Sample['files']): boolean {
  return Object.keys(a).sort().join() === Object.keys(b).sort().join();
}
