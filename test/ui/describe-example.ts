import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  applyFix,
  clickOn,
  hoverOver,
  openFixes,
  openProblems,
  openWindow,
  untilText,
  waitForSquiggle,
} from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import type { Example } from './example';
import type { Stage } from './stage';

/** Drives one example like a user; each step builds on the one before. */
export function describeExample(stage: Stage, example: Example): void {
  const name = `${basename(example.folder)}-${example.file.replace(/\W+/g, '-')}`;

  describe(`${example.folder}/${example.file}`, () => {
    let page: Page;
    const picture = (step: string): Promise<unknown> =>
      page.screenshot({ path: join(stage.pictures, `${name}-${step}.png`) });

    before('open the window', async () => {
      const folder = join(stage.scratch, name, basename(example.folder));
      await cp(join(root, example.folder), folder, { recursive: true });
      page = await openWindow(stage.browser, stage.server, folder, join(folder, example.file));
    });

    afterEach('keep a picture of a failure', async function () {
      if (this.currentTest?.isFailed()) await picture(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
    });

    after('close the window', () => page?.close());

    it('underlines what is wrong', async () => {
      await waitForSquiggle(page);
      await picture('findings');
    });

    it('explains on hover', async () => {
      await hoverOver(page, example.hover.at, example.hover.says);
      await picture('hover');
    });

    it('lists the finding among the problems', async () => {
      await clickOn(page, example.hover.at);
      const rows = await openProblems(page);
      assert.match((await rows.allInnerTexts()).join('\n'), example.problem);
      await picture('problems');
      await page.keyboard.press('ControlOrMeta+J');
    });

    it('repairs it with a quick fix', async () => {
      await openFixes(page, example.fix.at);
      await picture('fixes');
      await applyFix(page, example.fix.title);
      await untilText(page, example.fix.gives);
      await picture('fixed');
    });
  });
}
