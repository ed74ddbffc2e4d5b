import { execFile } from 'node:child_process';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { root } from '../harness/vscode/paths';
import { keepPicture } from './picture';
import type { Stage } from './stage';

const run = promisify(execFile);

/** Width of a window, and of an A4 page between its margins, in CSS pixels. */
const window = 1000;
const paper = 673;
/** As much of the page as README shows. */
const height = 1180;

/** Looks at the design review that the command line writes as a page. */
export function describeReport(stage: Stage): void {
  describe('the design review as a page', () => {
    let page: Page;

    before('write and open it', async () => {
      const file = join(stage.scratch, 'review.html');
      const example = 'docs/shop/web-shop.arch.yaml';
      const statewise = join(root, 'dist', 'statewise.js');
      await run(process.execPath, [statewise, 'report', '--format', 'html', '--out', file, example], { cwd: root });
      page = await stage.browser.newPage({ viewport: { width: window, height }, deviceScaleFactor: 2 });
      await page.goto(pathToFileURL(file).href);
    });

    after('close it', () => page.close());

    it('shows the picture of the system, and nothing is wider than the window', async () => {
      await page.locator('.picture svg').waitFor();
      assert.deepEqual(await wider(page, window), []);
      await keepPicture(stage, page, { name: 'report', height });
    });

    it('fits on paper', async () => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: paper, height });
      assert.deepEqual(await wider(page, paper), []);
    });
  });
}

/** What reaches beyond the right side, by its first words. */
function wider(page: Page, width: number): Promise<string[]> {
  return page
    .locator('h1, h2, h3, p, li, table, figure, .picture > svg')
    .evaluateAll(
      (all, side) =>
        all.filter((one) => one.getBoundingClientRect().right > side + 1).map((one) => one.textContent.slice(0, 40)),
      width,
    );
}
