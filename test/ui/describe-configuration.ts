import assert from 'node:assert/strict';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as window from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import { suggestions, take } from '../harness/vscode/suggestions';
import { keepFailures } from './failures';
import type { Stage } from './stage';

/** Writes a configuration with the help of the editor, without any other extension for YAML. */
export function describeConfiguration(stage: Stage): void {
  describe('.statewise.yaml in the editor', () => {
    const folder = join(stage.scratch, 'configuration');
    let page: Page;
    /** Adds a line that is indented by so many blanks, whatever the editor indents by itself. */
    async function nextLine(blanks: number): Promise<void> {
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Backspace');
      await page.keyboard.insertText(' '.repeat(blanks));
    }

    before('open the window', async () => {
      await mkdir(folder, { recursive: true });
      await cp(join(root, 'docs/shop/web-shop.arch.yaml'), join(folder, 'web-shop.arch.yaml'));
      await writeFile(join(folder, '.statewise.yaml'), 'preset: recommended\nrules:\n  sticky-session: warning\n');
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'web-shop.arch.yaml'));
      await window.closeSideBar(page);
      await window.waitForSquiggle(page);
      await window.openFile(page, '.statewise.yaml');
    });

    keepFailures('configuration', () => page);

    after('close the window', () => page.close());

    it('offers the rules that are not written yet', async () => {
      await window.goToLine(page, 3);
      await nextLine(2);
      const offered = await suggestions(page, 'abrupt-stop');
      assert.ok(!offered.includes('sticky-session'), offered.join());
      // The oldest VS Code knows no bounds of snippets.
      if (stage.edition === 'newest')
        assert.deepEqual(
          offered.filter((each) => each.startsWith('statewise-accept')),
          [],
        );
      await page.keyboard.insertText('quorum-size');
      await take(page, 'quorum-size');
      await window.untilText(page, /quorum-size:/);
    });

    it('offers the options of a rule and its severities', async () => {
      await nextLine(4);
      await take(page, 'even-from');
      await page.keyboard.insertText('6');
      await nextLine(4);
      await take(page, 'severity');
      await take(page, 'error');
      await window.untilText(page, /quorum-size:\s*even-from:\s6\s*severity:\serror/);
    });

    it('says on hover what a rule is about, and what an option does', async () => {
      await window.hoverOver(page, 'quorum-size', /Severity: /);
      await window.hoverOver(page, 'even-from', /Even numbers of voting members[^]*Where it is not written: 4/);
    });

    it('underlines an option that the rule does not have, and one of the wrong kind', async () => {
      await nextLine(4);
      await page.keyboard.insertText('evn-from: 2');
      await window.waitForSquiggle(page, 'error');
      await window.problem(page, /The rule `quorum-size` has no option `evn-from`; write `even-from`/);
      await window.goToLine(page, 5);
      await page.keyboard.press('End');
      await page.keyboard.press('Backspace');
      await page.keyboard.insertText('many');
      await window.problem(page, /`even-from` takes a whole number, zero or more/);
    });
  });
}
