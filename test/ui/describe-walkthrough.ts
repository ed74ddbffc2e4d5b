import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as window from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import { answer, asked, startCommand } from '../harness/vscode/quickInput';
import { keepFailures } from './failures';
import type { Stage } from './stage';

/** Takes the tour: reads each step and looks at what it shows. */
export function describeWalkthrough(stage: Stage): void {
  describe('the walkthrough', () => {
    const folder = join(stage.scratch, 'walkthrough');
    let page: Page;
    let words: Readonly<Record<string, string>>;
    const step = (id: string) =>
      page.locator('.getting-started-step', { hasText: words[`walkthrough.${id}.title`] ?? '' });

    before('open it', async () => {
      words = JSON.parse(await readFile(join(root, 'package.nls.json'), 'utf8'));
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'notes.md'), '# Notes\n');
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'notes.md'));
      await window.closeSideBar(page);
      await startCommand(page, 'Open Walkthrough');
      await asked(page, 'Select a walkthrough to open');
      await answer(page, words['walkthrough.title'] ?? '');
      await step('sample').waitFor();
    });

    keepFailures('walkthrough', () => page);

    after('close the window', () => page.close());

    for (const id of ['sample', 'why']) {
      it(`shows a picture at the step ${id}`, async () => {
        await step(id).click();
        const picture = page.locator('.getting-started-media').getByAltText(words[`walkthrough.${id}.picture`] ?? '');
        await picture.waitFor();
        const width = await picture.evaluate((image) =>
          image instanceof HTMLImageElement ? image.decode().then(() => image.naturalWidth) : 0,
        );
        assert.ok(width > 300, String(width));
      });
    }

    for (const [id, says] of Object.entries({ decide: 'Record the trade-off', break: 'Before it happens' })) {
      it(`shows a page at the step ${id}`, async () => {
        await step(id).click();
        await page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').getByText(says).waitFor();
      });
    }

    it('leads to the Components view, which says what can be read', async () => {
      await step('why').click();
      await step('why').getByRole('button', { name: 'Open Components View' }).click();
      await page.locator('.welcome-view', { hasText: 'No open file describes an architecture' }).waitFor();
    });
  });
}
