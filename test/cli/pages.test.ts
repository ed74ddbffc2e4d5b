import assert from 'node:assert/strict';
import { listNames, readText } from '../core/rules/support';
import { inSandbox } from './cli';
import { shop } from './samples';

const pages = ['diagram.md', 'report.md', 'simulate.md'];

/** What the pages name: our examples, and files of a reader's own. */
const files: Readonly<Record<string, string>> = {
  'docs/examples/web-shop.arch.yaml': readText('docs/examples/web-shop.arch.yaml'),
  'docs/examples/compose/compose.yaml': readText('docs/examples/compose/compose.yaml'),
  'compose.yaml': shop,
  ...Object.fromEntries(
    ['k8s', 'deploy'].flatMap((folder) =>
      listNames('docs/examples/kubernetes').map((name) => [
        `${folder}/${name}`,
        readText('docs/examples/kubernetes', name),
      ]),
    ),
  ),
};

/** The arguments of each command of a page's shell blocks, up to a comment or a pipe. */
function commandsOf(page: string): readonly (readonly string[])[] {
  const blocks = [...readText('docs', page).matchAll(/```sh\n(.*?)```/gs)].map(([, text = '']) => text);
  return blocks.flatMap((block) =>
    [...block.matchAll(/^statewise ([^#|\n]+)/gm)].map(([, words = '']) => words.trim().split(/\s+/)),
  );
}

describe('The commands on the pages', () => {
  for (const page of pages) {
    const commands = commandsOf(page);
    it(`of ${page} are there`, () => assert.notEqual(commands.length, 0));
    for (const argv of commands)
      it(
        `of ${page} work: ${argv.join(' ')}`,
        inSandbox(files, async (sandbox) => {
          const { code, stdout, stderr } = await sandbox.run(argv);
          assert.equal(code, 0, stderr);
          assert.ok(argv.includes('--out') || stdout !== '', 'it writes nothing');
        }),
      );
  }
});
