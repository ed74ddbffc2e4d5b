import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import * as diagram from '../harness/vscode/diagram';
import * as window from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import { setTheme, themes, untilTheme } from '../harness/vscode/themes';
import { keepFailures } from './failures';
import type { Stage } from './stage';

/** Looks whether everything written in the diagram can be read, in a narrow panel and in each theme. */
export function describeLegible(stage: Stage): void {
  describe('what is written in the diagram', () => {
    const folder = join(stage.scratch, 'legible');
    let page: Page;
    let frame: Frame;

    before('open the diagram', async () => {
      await cp(join(root, 'docs/shop/web-shop.arch.yaml'), join(folder, 'web-shop.arch.yaml'), { recursive: true });
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'web-shop.arch.yaml'));
      await window.closeSideBar(page);
      await window.waitForSquiggle(page);
      frame = await diagram.freshDiagram(page);
    });

    keepFailures('legible', () => page);

    after('close the window', () => page.close());

    it('has room for all of it in the search', async () => {
      const { room, needed } = await frame.getByRole('searchbox').evaluate(roomForPlaceholder);
      assert.ok(needed <= room, `${needed} of ${room} pixels`);
    });

    for (const theme of themes) {
      it(`is not covered by what a failure adds in ${theme.name}`, async () => {
        await setTheme(folder, theme);
        await untilTheme(frame, theme);
        await diagram.freshDiagram(page);
        await frame.locator('.scene .node[data-id="cart-api"]').click();
        await frame.getByRole('button', { name: 'All instances stop' }).click();
        const failed = frame.locator('.scene .node.failed', { has: frame.locator('.pill') });
        await failed.waitFor();
        assert.deepEqual(await failed.evaluate(coveredTexts), []);
      });
    }
  });
}

/** Runs in the page: the width of a placeholder, and what there is for it beside the cross that empties the input. */
function roomForPlaceholder(element: Element): { room: number; needed: number } {
  if (!(element instanceof HTMLInputElement)) throw new Error('no input');
  const style = getComputedStyle(element);
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  context.font = style.font;
  const cross = Number.parseFloat(style.fontSize) * 1.2;
  const sides = [style.paddingLeft, style.paddingRight].map(Number.parseFloat).reduce((a, b) => a + b);
  return { room: element.clientWidth - sides - cross, needed: context.measureText(element.placeholder).width };
}

/** Runs in the page: the component's own texts that its sign for state lies upon. */
function coveredTexts(node: Element): string[] {
  const pill = node.querySelector('.pill rect')?.getBoundingClientRect();
  if (!pill) throw new Error('no sign');
  return [...node.querySelectorAll(':scope > text')]
    .filter((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      // A line is higher than its letters.
      const slack = (bottom - top) / 6;
      return left < pill.right && right > pill.left && top + slack < pill.bottom && bottom - slack > pill.top;
    })
    .map((text) => text.textContent);
}
