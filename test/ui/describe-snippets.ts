import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { untilCursorOn } from '../harness/vscode/diagram';
import * as window from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import { take } from '../harness/vscode/suggestions';
import { keepFailures } from './failures';
import type { Stage } from './stage';

/** A snippet that a user takes from the suggestions, what is filled in step by step, and what the file holds then. */
interface Filling {
  readonly file: string;
  readonly text: string;
  /** The line at whose end it is put. */
  readonly line: number;
  readonly prefix: string;
  /** Typed, or `choice` taken from a list. */
  readonly steps: readonly (string | { readonly choice: string })[];
  readonly gives: RegExp;
}

const compose = 'services:\n  sessions:\n    image: redis:7.4\n  \n';
const native =
  'architecture: 1\ncomponents:\n  orders:\n    kind: service\n    \n  cart-api:\n    kind: service\ndecisions:\n  \n';

const fillings: readonly Filling[] = [
  {
    file: 'budget.yaml',
    text: '\n',
    line: 1,
    prefix: 'statewise-kubernetes-disruption-budget',
    steps: ['cart', { choice: 'minAvailable' }],
    gives: /name:\scart\s*spec:\s*minAvailable:\s1\s*selector:\s*matchLabels:\s{\sapp:\scart\s}/,
  },
  {
    file: 'spread.yaml',
    text: '\n',
    line: 1,
    prefix: 'statewise-kubernetes-spread',
    steps: [{ choice: 'topology.kubernetes.io/zone' }, { choice: 'DoNotSchedule' }, 'search'],
    gives: /topologyKey:\stopology\.kubernetes\.io\/zone\s*whenUnsatisfiable:\sDoNotSchedule[^]*app:\ssearch\s}/,
  },
  {
    file: 'compose.yaml',
    text: compose,
    line: 4,
    prefix: 'statewise-compose-scaled',
    steps: ['shop', 'registry.example.com/shop:2', 'sessions', 'true', { choice: '3' }],
    gives: /shop:[^]*redis:\/\/sessions:6379[^]*replicas:\s3\s*update_config/,
  },
  {
    file: 'compose.spread.yaml',
    text: 'services:\n  shop:\n    image: registry.example.com/shop:2\n    \n',
    line: 4,
    prefix: 'statewise-compose-spread',
    steps: [{ choice: '3' }],
    gives: /shop:2\s*deploy:\s*replicas:\s3\s*placement:\s*max_replicas_per_node:\s1/,
  },
  {
    file: 'recovery.arch.yaml',
    text: native,
    line: 5,
    prefix: 'statewise-recovery',
    steps: [{ choice: 'automatic' }, { choice: 'continuous' }],
    gives: /recovery:\s*failover:\sautomatic\s*backup:\scontinuous\s*rto:/,
  },
  {
    file: 'trade-off.arch.yaml',
    text: native,
    line: 9,
    prefix: 'statewise-shopping-cart',
    steps: [
      'cart-api',
      'Carts change with every click.',
      { choice: 'continuity-of-logic' },
      { choice: 'state-loss-risk' },
    ],
    gives: /because:\s"Carts\schange[^]*gains:\s\[continuity-of-logic\]\s*costs:\s\[state-loss-risk\]/,
  },
];

/** Takes snippets from the suggestions and fills them in, choices included. */
export function describeSnippets(stage: Stage): void {
  describe('a snippet among the suggestions', () => {
    const folder = join(stage.scratch, 'snippets');
    let page: Page;

    before('open the window', async () => {
      for (const { file, text } of fillings) {
        await mkdir(join(folder, file, '..'), { recursive: true });
        await writeFile(join(folder, file), text);
      }
      await cp(join(root, 'docs/shop/web-shop.arch.yaml'), join(folder, 'web-shop.arch.yaml'));
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'web-shop.arch.yaml'));
      await window.closeSideBar(page);
      await window.waitForSquiggle(page);
    });

    keepFailures('snippets', () => page);

    after('close the window', () => page.close());

    for (const { file, line, prefix, steps, gives } of fillings) {
      it(`is inserted and filled in: ${prefix}`, async () => {
        await window.openFile(page, file);
        await window.goToLine(page, line);
        await page.keyboard.press('End');
        await untilCursorOn(page, line);
        await page.keyboard.insertText(prefix);
        await take(page, prefix);
        for (const step of steps) {
          // What is taken from a list leads on by itself.
          if (typeof step !== 'string') await take(page, step.choice);
          else {
            await page.keyboard.insertText(step);
            await page.keyboard.press('Tab');
          }
        }
        await window.untilText(page, gives);
      });
    }
  });
}
