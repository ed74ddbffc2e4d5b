import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import * as diagram from '../harness/vscode/diagram';
import * as window from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import { accept, proposedPath } from '../harness/vscode/quickInput';
import { written } from '../harness/vscode/written';
import { keepFailures } from './failures';
import type { Stage } from './stage';
import { loadAlone } from './svg';

/** Takes the picture out of the diagram in every form, like a user who puts it into a document. */
export function describeExports(stage: Stage): void {
  describe('a picture that leaves the diagram', () => {
    const folder = join(stage.scratch, 'exports');
    let page: Page;
    let frame: Frame;
    let size: { width: number; height: number };

    async function choose(format: string): Promise<void> {
      await frame.locator('summary', { hasText: 'Export' }).click();
      await frame.getByRole('button', { name: format, exact: true }).click();
    }

    async function save(format: 'SVG' | 'PNG', end: string): Promise<Buffer> {
      const file = join(folder, `Web-shop.${format.toLowerCase()}`);
      await choose(format);
      assert.equal(await proposedPath(page, `Save Diagram as ${format}`), file);
      await accept(page);
      return written(file, (content) => content.subarray(-end.length - 16).includes(end));
    }

    before('open the diagram', async () => {
      await cp(join(root, 'docs/shop/web-shop.arch.yaml'), join(folder, 'web-shop.arch.yaml'), { recursive: true });
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'web-shop.arch.yaml'));
      await window.closeSideBar(page);
      await window.waitForSquiggle(page);
      frame = await diagram.freshDiagram(page);
    });

    keepFailures('exports', () => page);

    after('close the window', () => page.close());

    it('is, as SVG, a file that needs no other and no browser', async () => {
      await frame.locator('.scene .node[data-id="cart-api"]').click();
      await frame.getByRole('button', { name: 'All instances stop' }).click();
      await frame.locator('.panel .summary').waitFor();
      const text = (await save('SVG', '</svg>')).toString('utf8');
      for (const part of ['cart-api', 'orders-db', 'state lost']) assert.ok(text.includes(part), part);
      // What only a browser with the page's style sheet knows.
      assert.doesNotMatch(text, /class=|var\(|color\(|rgba\(|url\((?!"?#|&quot;#)/);
      size = await loadAlone(stage.browser, join(folder, 'Web-shop.svg'));
      assert.ok(size.width > 300 && size.height > 100, JSON.stringify(size));
    });

    it('is, as PNG, the same picture with two pixels for one', async () => {
      const bytes = await save('PNG', 'IEND');
      assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
      const pixels = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
      assert.deepEqual(pixels, { width: 2 * size.width, height: 2 * size.height });
    });

    for (const [format, start] of Object.entries({ DOT: /digraph\s"Web\sshop"\s\{/, Mermaid: /flowchart\sLR/ })) {
      it(`is, as ${format}, a new document beside the diagram`, async () => {
        await choose(format);
        await window.untilText(page, start);
        await frame.locator('.scene .node').first().waitFor();
      });
    }

    it('is nothing when the question where to is left unanswered', async () => {
      await choose('PNG');
      await proposedPath(page, 'Save Diagram as PNG');
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      assert.equal(await page.locator('.notification-toast').count(), 0);
    });
  });
}
