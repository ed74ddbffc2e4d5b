import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { violations } from '../harness/vscode/axe';
import * as diagram from '../harness/vscode/diagram';
import * as window from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import { setTheme, themes, untilTheme } from '../harness/vscode/themes';
import { keepFailures } from './failures';
import type { Stage } from './stage';

const size = { width: 1200, height: 800 };
/** What README shows: the window without its edge and its status bar. */
const picture = { width: size.width - 6, height: size.height - 32 };
/** The editor's share of the width, in pixels. */
const editorWidth = 440;

/** Drives the architecture diagram of a bundled example like a user; every test starts from the picture alone. */
export function describeDiagram(stage: Stage): void {
  describe('the architecture diagram', () => {
    const folder = join(stage.scratch, 'diagram');
    let page: Page;
    let frame: Frame;
    let text: string;
    const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
    const node = (id: string, state = '') => frame.locator(`.scene .node${state}[data-id="${id}"]`);
    const keep = (name: string): Promise<unknown> =>
      page.screenshot({ path: join(stage.pictures, `${name}.png`), clip: { x: 6, y: 0, ...picture } });

    async function accessible(when: string): Promise<void> {
      const found = await violations(frame);
      if (found.length > 0) throw new Error([`${when}:`, ...found].join('\n'));
    }

    before('open the window', async () => {
      await cp(join(root, 'docs/shop/web-shop.arch.yaml'), join(folder, 'web-shop.arch.yaml'), { recursive: true });
      text = await readFile(join(folder, 'web-shop.arch.yaml'), 'utf8');
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'web-shop.arch.yaml'));
      await page.setViewportSize(size);
      await window.closeSideBar(page);
      await window.waitForSquiggle(page);
    });

    beforeEach('open the diagram', async () => {
      frame = await diagram.freshDiagram(page);
      await diagram.divide(page, editorWidth);
    });

    keepFailures('diagram', () => page);

    after('close the window', () => page.close());

    it('opens beside the editor', async () => {
      await page.locator('.editor-group-container').nth(1).waitFor();
    });

    it('names components for screen readers', async () => {
      await frame.getByRole('option', { name: /^cart-api, stateful, 3 to 12 instances/ }).waitFor();
    });

    it('shows the component at the cursor', async () => {
      await diagram.focusEditor(page);
      await window.goToLine(page, lineOf('  orders-db:') + 1);
      await node('orders-db', '.selected').waitFor();
      await frame.locator('.panel h2', { hasText: 'orders-db' }).waitFor();
      await window.pointNowhere(page);
      await keep('diagram');
    });

    it('shows in the editor what is clicked', async () => {
      await node('cart-api').click();
      await frame.locator('.panel h2', { hasText: 'cart-api' }).waitFor();
      await diagram.untilCursorOn(page, lineOf('  cart-api:'));
    });

    it('goes to the source', async () => {
      await node('mailer').click();
      await frame.getByRole('button', { name: 'Go to Source' }).click();
      await page.locator('.monaco-editor.focused').waitFor();
      await diagram.untilCursorOn(page, lineOf('  mailer:'));
    });

    it('plays a failure and says what it means', async () => {
      await node('cart-api').click();
      await frame.getByRole('button', { name: 'All instances stop' }).click();
      await frame.locator('.node.failed[data-id="cart-api"] .badge').waitFor();
      await frame.locator('.panel .summary').waitFor();
      await frame.locator('.node.breaks').first().waitFor();
      await frame.locator('[aria-live]', { hasText: /\w/ }).waitFor({ state: 'attached' });
      await window.pointNowhere(page);
      await keep('failure');
    });

    it('is walked through by keyboard', async () => {
      await frame.locator('.window').press('Tab');
      await page.keyboard.press('Home');
      const first = await frame.locator('.node:focus').getAttribute('data-id');
      await page.keyboard.press('ArrowDown');
      await frame.locator(`.node.selected:focus:not([data-id="${first}"])`).waitFor();
      await page.keyboard.press('f');
      await frame.locator('.node.failed:focus').waitFor();
      await page.keyboard.press('Escape');
      await frame.locator('svg.failing').waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await frame.locator('.node.selected').waitFor({ state: 'detached' });
    });

    it('dims what the search does not find', async () => {
      await frame.getByRole('searchbox').fill('orders');
      await frame.locator('.found', { hasText: '2 of' }).waitFor();
      await node('cart-api', '.dimmed').waitFor();
    });

    it('follows the text without moving', async () => {
      await node('cart-api').click();
      await diagram.untilCursorOn(page, lineOf('  cart-api:'));
      await frame.getByRole('button', { name: 'Zoom in' }).click();
      const before = await diagram.restingPlace(node('cart-api', '.selected'));
      const edges = await frame.locator('.scene .edge').count();
      await diagram.focusEditor(page);
      try {
        await window.goToLine(page, lineOf('      - any-of'));
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await page.keyboard.type('- cdn');
        await frame.locator('.scene .edge').nth(edges).waitFor();
        const after = await diagram.restingPlace(node('cart-api', '.selected'));
        if (Math.hypot(after.x - before.x, after.y - before.y, after.width - before.width) > 2)
          throw new Error(`${JSON.stringify(before)} became ${JSON.stringify(after)}`);
      } finally {
        await diagram.focusEditor(page);
        await window.runCommand(page, 'File: Revert File');
      }
    });

    for (const theme of themes) {
      it(`is accessible in ${theme.name}`, async () => {
        await setTheme(folder, theme);
        await untilTheme(frame, theme);
        await accessible('at the start');
        await node('cart-api').click();
        await frame.locator('.panel h2', { hasText: 'cart-api' }).waitFor();
        await accessible('with a selection');
        await frame.getByRole('button', { name: 'All instances stop' }).click();
        await frame.locator('.panel .summary').waitFor();
        await accessible('while a failure is played');
      });
    }

    it('comes back after a reload, with its selection and the failure that is played', async () => {
      await node('cart-api').click();
      await frame.getByRole('button', { name: 'All instances stop' }).click();
      await node('cart-api', '.failed').waitFor();
      await window.reload(page, stage.server, folder);
      frame = await diagram.diagramFrame(page);
      await node('cart-api', '.failed').waitFor();
      await frame.locator('.panel .summary').waitFor();
      await frame.locator('.window').press('Escape');
      await node('cart-api', '.selected:not(.failed)').waitFor();
    });
  });
}
