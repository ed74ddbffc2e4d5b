import assert from 'node:assert/strict';
import { listNames, readText, TODAY } from '../core/rules/support';
import { commandsOf, PLACEHOLDER } from '../harness/docs/commands';
import { assertShown } from '../harness/docs/output';
import { inSandbox } from './cli';
import { shop } from './samples';

const pages = ['README.md', ...['agents.md', 'diagram.md', 'report.md', 'simulate.md'].map((name) => `docs/${name}`)];

/** Commands that talk until the other side has enough have tests of their own. */
const talks: ReadonlySet<string> = new Set(['lsp', 'mcp']);

const sample = 'docs/shop/kubernetes';

/** What the pages name: our examples, and files of a reader's own. */
const files: Readonly<Record<string, string>> = {
  'docs/shop/web-shop.arch.yaml': readText('docs/shop/web-shop.arch.yaml'),
  'docs/shop/compose/compose.yaml': readText('docs/shop/compose/compose.yaml'),
  'compose.yaml': shop,
  ...Object.fromEntries(
    [sample, 'k8s', 'deploy'].flatMap((folder) =>
      listNames(sample).map((name) => [`${folder}/${name}`, readText(sample, name)]),
    ),
  ),
};

describe('The commands on the pages', () => {
  for (const page of pages) {
    const commands = commandsOf(readText(page)).filter(({ argv: [name = ''] }) => !talks.has(name));
    if (page !== 'docs/agents.md') it(`of ${page} are there`, () => assert.notEqual(commands.length, 0));
    for (const { argv, shown } of commands)
      it(
        `of ${page} work: ${argv.join(' ')}`,
        inSandbox(files, async (sandbox) => {
          const { code, stdout, stderr } = await sandbox.run(
            onOneDay(argv.map((word) => (word === PLACEHOLDER ? sample : word))),
          );
          assert.ok(code === 0 || (argv[0] === 'check' && code === 1), stderr);
          assert.ok(argv.includes('--out') || `${stdout}${stderr}` !== '', 'it writes nothing');
          assertShown(stdout, shown);
        }),
      );
  }
});

/** What a page shows is true of a day. */
function onOneDay(argv: readonly string[]): readonly string[] {
  return argv[0] === 'explain' || argv.includes('--today') ? argv : [...argv, '--today', TODAY];
}
