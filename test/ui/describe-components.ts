import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as window from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import { keepPicture } from './picture';
import { keepFailures } from './failures';
import type { Stage } from './stage';

/** Uses the Components view like a user: opens it, reads it, and goes to a component. */
export function describeComponents(stage: Stage): void {
  describe('the Components view', () => {
    let page: Page;
    const row = (text: string | RegExp) => page.locator('.pane-body .monaco-list-row', { hasText: text });

    before('open the window', async () => {
      const folder = join(stage.scratch, 'components');
      await cp(join(root, 'docs', 'shop'), folder, { recursive: true });
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'compose', 'compose.yaml'));
      // The palette knows the view's command once the extension is there.
      await window.waitForSquiggle(page);
    });

    keepFailures('components', () => page);

    after('close the window', () => page.close());

    it('lists components by class, with what goes down with them', async () => {
      await window.runCommand(page, 'Focus on Components View');
      await row(/^Stateful/).waitFor();
      await row(/^Stateless/).waitFor();
      await row(/orders-db.*finding.*takes 3 down.*state at risk/).waitFor();
    });

    it('shows a component where it is written', async () => {
      await row('sessions').first().click();
      await page.locator('.monaco-editor .line-numbers.active-line-number', { hasText: '43' }).waitFor();
    });

    it('selects the component around the cursor', async () => {
      await window.goToLine(page, 31);
      await page.locator('.pane-body .monaco-list-row.selected', { hasText: 'account' }).waitFor();
    });

    it('says why, when it is pointed at', async () => {
      await window.resize(page, 640);
      await window.widenSideBar(page, 200);
      await row('orders-db').first().hover();
      await page
        .locator('.workbench-hover-container', { hasText: /is stateful/ })
        .first()
        .waitFor();
      await keepPicture(stage, page, { name: 'components', height: 640 });
    });
  });
}
