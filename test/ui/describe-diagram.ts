import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import * as diagram from '../harness/vscode/diagram';
import * as window from '../harness/vscode/page';
import { cache, root } from '../harness/vscode/paths';
import type { Stage } from './stage';

const size = { width: 1320, height: 760 };

/** Drives the architecture diagram of a bundled example like a user; each step builds on the one before. */
export function describeDiagram(stage: Stage): void {
  describe('the architecture diagram', () => {
    let page: Page;
    let frame: Frame;
    let text: string;
    const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
    const keep = (name: string): Promise<unknown> => page.screenshot({ path: join(stage.pictures, `${name}.png`) });

    before('open the window', async () => {
      const folder = join(stage.scratch, 'diagram');
      await cp(join(root, 'docs/examples/web-shop.arch.yaml'), join(folder, 'web-shop.arch.yaml'), { recursive: true });
      text = await readFile(join(folder, 'web-shop.arch.yaml'), 'utf8');
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'web-shop.arch.yaml'));
      await page.setViewportSize(size);
      await window.closeSideBar(page);
      await window.waitForSquiggle(page);
    });

    afterEach('keep a picture of a failure', async function () {
      if (!this.currentTest?.isFailed()) return;
      await page.screenshot({
        path: join(cache, 'logs', `diagram-${this.currentTest.title.replace(/\W+/g, '-')}.png`),
      });
    });

    after('close the window', () => page.close());

    it('opens beside the editor', async () => {
      await diagram.runCommand(page, 'Statewise: Open Architecture Diagram');
      frame = await diagram.diagramFrame(page);
      await frame.locator('.scene .node').first().waitFor();
    });

    it('names components for screen readers', async () => {
      await frame.getByRole('option', { name: /^cart-api, stateful, 3 to 12 instances/ }).waitFor();
    });

    it('shows the component at the cursor', async () => {
      await diagram.focusEditor(page);
      await window.goToLine(page, lineOf('  orders-db:') + 1);
      await frame.locator('.node.selected[data-id="orders-db"]').waitFor();
      await frame.locator('.panel h2', { hasText: 'orders-db' }).waitFor();
      await keep('diagram');
    });

    it('shows in the editor what is clicked', async () => {
      await frame.locator('.scene .node[data-id="cart-api"]').click();
      await frame.locator('.panel h2', { hasText: 'cart-api' }).waitFor();
      await diagram.untilCursorOn(page, lineOf('  cart-api:'));
    });

    it('goes to the source', async () => {
      await frame.getByRole('button', { name: 'Go to Source' }).click();
      await page.locator('.monaco-editor.focused').waitFor();
    });

    it('plays a failure and says what it means', async () => {
      await frame.getByRole('button', { name: 'All instances stop' }).click();
      await frame.locator('.node.failed[data-id="cart-api"] .badge').waitFor();
      await frame.locator('.panel .summary').waitFor();
      await frame.locator('.node.breaks').first().waitFor();
      await frame.locator('[aria-live]', { hasText: /\w/ }).waitFor({ state: 'attached' });
      await keep('failure');
    });

    it('is walked through by keyboard', async () => {
      await frame.locator('.window').focus();
      await page.keyboard.press('Escape');
      await frame.locator('svg.failing').waitFor({ state: 'detached' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Home');
      const first = await frame.locator('.node:focus').getAttribute('data-id');
      await page.keyboard.press('ArrowDown');
      await frame.locator(`.node.selected:focus:not([data-id="${first}"])`).waitFor();
      await page.keyboard.press('f');
      await frame.locator('.node.failed:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await frame.locator('.node.selected').waitFor({ state: 'detached' });
    });

    it('dims what the search does not find', async () => {
      await frame.getByRole('searchbox').fill('orders');
      await frame.locator('.found', { hasText: '2 of' }).waitFor();
      await frame.locator('.node.dimmed[data-id="cart-api"]').waitFor();
      await frame.getByRole('searchbox').fill('');
    });
  });
}
