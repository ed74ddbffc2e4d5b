import type { Browser, Locator, Page } from 'playwright-core';
import { remote, workbenchAddress } from './address';
import { placeOf } from './place';
import type { Server } from './server';

/** Opens a window on `folder` with `file` in an editor, and waits until its text is there. */
export async function openWindow(browser: Browser, server: Server, folder: string, file: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1240, height: 1120 }, deviceScaleFactor: 2 });
  const payload = [
    ['openFile', remote(server.authority, file)],
    ['skipWelcome', 'true'],
  ] as const;
  await page.goto(workbenchAddress(server.authority, folder, payload));
  await page.locator('.monaco-editor .view-line').first().waitFor();
  return page;
}

/** Waits for an underlined place in the editor. */
export async function waitForSquiggle(page: Page, severity: 'error' | 'warning' | 'info' = 'warning'): Promise<void> {
  await page.locator(`.monaco-editor .squiggly-${severity}`).first().waitFor({ state: 'attached' });
}

/** Points at the first occurrence of `text` in the editor and gives the hover once it says what is expected. */
export async function hoverOver(page: Page, text: string, says: RegExp): Promise<Locator> {
  const { x, y } = await placeOf(page, text);
  await page.mouse.move(x - 60, y + 120);
  await page.mouse.move(x, y, { steps: 5 });
  const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content');
  await hover.filter({ hasText: says }).first().waitFor();
  return hover.first();
}

/** Puts the cursor on the first occurrence of `text` in the editor. */
export async function clickOn(page: Page, text: string): Promise<void> {
  const { x, y } = await placeOf(page, text);
  await page.mouse.click(x, y);
}

/** Opens the Problems panel and gives its rows once there are some. */
export async function openProblems(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+Shift+M');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/** Closes the panel below the editor, for more room. */
export async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+J');
  await page.locator('.markers-panel').waitFor({ state: 'hidden' });
}

/** Opens the quick fixes for `text` by keyboard and gives their list. */
export async function openFixes(page: Page, text: string): Promise<Locator> {
  await clickOn(page, text);
  await page.keyboard.press('ControlOrMeta+.');
  const fixes = page.locator('.action-widget .monaco-list-row.action');
  await fixes.first().waitFor();
  return fixes;
}

/** Applies the quick fix whose title contains `title` from an open list, by keyboard. */
export async function applyFix(page: Page, title: string): Promise<void> {
  const titles = await page.locator('.action-widget .monaco-list-row.action').allTextContents();
  const wanted = page.locator('.action-widget .monaco-list-row.action.focused', { hasText: title });
  for (let step = 0; step < titles.length && (await wanted.count()) === 0; step++)
    await page.keyboard.press('ArrowDown');
  if ((await wanted.count()) === 0) throw new Error(`no fix called “${title}”, only: ${titles.join(' | ')}`);
  await page.keyboard.press('Enter');
}

/** Waits until the visible text of the editor matches. */
export async function untilText(page: Page, pattern: RegExp): Promise<void> {
  await page.locator('.monaco-editor .view-lines').filter({ hasText: pattern }).first().waitFor();
}
