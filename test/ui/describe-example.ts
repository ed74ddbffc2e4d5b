import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import * as window from '../harness/vscode/page';
import { cache, root } from '../harness/vscode/paths';
import type { Example } from './example';
import type { Stage } from './stage';

/** Drives one example like a user; each step builds on the one before. */
export function describeExample(stage: Stage, example: Example): void {
  const name = `${example.folder}/${example.file}`;

  describe(name, () => {
    let page: Page;
    const keep = async (picture: string | undefined): Promise<void> => {
      if (picture !== undefined) await page.screenshot({ path: join(stage.pictures, `${picture}.png`) });
    };

    before('open the window', async () => {
      const folder = join(stage.scratch, basename(example.folder));
      await cp(join(root, example.folder), folder, { recursive: true });
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, example.file));
    });

    afterEach('keep a picture of a failure', async function () {
      if (!this.currentTest?.isFailed()) return;
      const file = `${name} ${this.currentTest.title}`.replace(/\W+/g, '-');
      await page.screenshot({ path: join(cache, 'logs', `${file}.png`) });
    });

    after('close the window', () => page.close());

    it('underlines what is wrong', () => window.waitForSquiggle(page));

    const { hint } = example;
    if (hint) it('shows the class of a component', () => window.untilText(page, hint));

    for (const { at, says, picture } of example.hovers) {
      it(`explains ${at.trim()} on hover`, async () => {
        await window.hoverOver(page, at, says);
        await keep(picture);
      });
    }

    it('lists the findings among the problems', async () => {
      const problems = await window.openProblems(page);
      assert.match((await problems.allInnerTexts()).join('\n'), example.problem);
      await window.closePanel(page);
    });

    it('repairs one with a quick fix', async () => {
      const { at, title, gives, picture } = example.fix;
      await window.openFixes(page, at);
      await keep(picture);
      await window.applyFix(page, title);
      await window.untilText(page, gives);
    });
  });
}
