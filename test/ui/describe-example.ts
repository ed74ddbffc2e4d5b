import { cp, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import * as window from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import type { Example, Picture } from './example';
import { keepPicture } from './picture';
import { keepFailures } from './failures';
import type { Stage } from './stage';

const usualHeight = 900;

/** Drives one example like a user; each step builds on the one before. */
export function describeExample(stage: Stage, example: Example): void {
  const name = `${example.folder}/${example.file}`;

  describe(name, () => {
    let page: Page;
    let text: string;
    /** Brings the first line with some text to the middle of a window of the right size. */
    const look = async (at: string, picture: Picture | undefined): Promise<void> => {
      await window.resize(page, picture?.height ?? usualHeight);
      await window.goToLine(page, text.slice(0, text.indexOf(at)).split('\n').length);
    };
    const keep = async (...pictures: readonly (Picture | undefined)[]): Promise<void> => {
      for (const picture of pictures) if (picture) await keepPicture(stage, page, picture);
    };

    before('open the window', async () => {
      const folder = join(stage.scratch, basename(example.folder));
      await cp(join(root, example.folder), folder, { recursive: true });
      text = await readFile(join(folder, example.file), 'utf8');
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, example.file));
      await window.closeSideBar(page);
    });

    keepFailures(name, () => page);

    after('close the window', () => page.close());

    it('underlines what is wrong', async () => {
      await look(example.fix.at, undefined);
      await window.waitForSquiggle(page);
    });

    const { hint } = example;
    if (hint) {
      it('shows the class of a component', async () => {
        await look(hint.at, undefined);
        await window.untilText(page, hint.shows);
      });
    }

    for (const { at, says, picture, small } of example.hovers) {
      it(`explains ${at.trim()} on hover`, async () => {
        await look(at, picture ?? small);
        await window.hoverOver(page, at, says);
        await keep(picture, small);
      });
    }

    it('lists the findings among the problems', async () => {
      const { at, lists, picture, small } = example.problem;
      await window.problem(page, lists);
      if (picture) await window.foldProblems(page);
      await look(at, picture);
      await window.pointNowhere(page);
      await keep(picture, small);
    });

    it('counts them in the language status item', async () => {
      const { says, notes } = example.status;
      await window.languageStatus(page, says);
      if (!notes) return;
      await window.runStatusCommand(page, 'Show Notes');
      await window.problem(page, notes);
    });

    it('repairs one with a quick fix', async () => {
      const { at, title, gives, picture } = example.fix;
      await window.closePanel(page);
      await look(at, picture);
      await window.openFixes(page, at);
      await keep(picture);
      await window.applyFix(page, title);
      await window.resize(page, usualHeight);
      await window.untilText(page, gives);
    });
  });
}
