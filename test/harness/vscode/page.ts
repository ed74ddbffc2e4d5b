import type { Browser, Locator, Page } from 'playwright-core';
import { remote, workbenchAddress } from './address';
import { eventually } from './eventually';
import { placeOf } from './place';
import { answer, startCommand } from './quickInput';
import type { Server } from './server';

const width = 1000;
/** How long to wait for anything in a window, in milliseconds. */
const patience = 60_000;
/** How long to wait for what a key press does before it is pressed again: a window that is being laid out may miss one. */
const response = 5000;

/** Opens a window on `folder` with `file` in an editor, and waits until its text is there. */
export async function openWindow(browser: Browser, server: Server, folder: string, file: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: 2 });
  page.setDefaultTimeout(patience);
  const payload = [
    ['openFile', remote(server.authority, file)],
    ['skipWelcome', 'true'],
  ] as const;
  await page.goto(workbenchAddress(server.authority, folder, payload));
  await page.locator('.monaco-editor .view-line').first().waitFor();
  return page;
}

/** Runs a command that asks nothing by its name in the palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await startCommand(page, name);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Makes the window as high as told. */
export async function resize(page: Page, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
}

/** Closes the side bar, for more room. */
export async function closeSideBar(page: Page): Promise<void> {
  await page.locator('.part.sidebar').waitFor();
  await page.keyboard.press('ControlOrMeta+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

/** Makes the side bar wider, by as many pixels. */
export async function widenSideBar(page: Page, by: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('there is no side bar');
  const [x, y] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 5 });
  await page.mouse.up();
}

/** Takes the pointer away from everything that reacts to it. */
export async function pointNowhere(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
}

/** Puts the cursor on a line and the line in the middle of the editor; again, should the editor be laid out meanwhile. */
export async function goToLine(page: Page, line: number): Promise<void> {
  const number = page.locator('.monaco-editor .line-numbers.active-line-number', { hasText: String(line) });
  await eventually(async () => {
    await page.keyboard.press('Control+G');
    const input = page.locator('.quick-input-widget input');
    await input.fill(`:${line}`, { timeout: response });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: `line ${line}` }).waitFor();
    await input.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await number.waitFor({ timeout: response });
  });
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

/** Opens the Problems panel and waits until it lists what matches. */
export async function problem(page: Page, lists: RegExp): Promise<void> {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('ControlOrMeta+Shift+M');
  await panel.locator('.monaco-list-row', { hasText: lists }).first().waitFor();
}

/** Folds the list in the Problems panel, which has the focus, to one row for each finding of its first file. */
export async function foldProblems(page: Page): Promise<void> {
  for (const key of ['Control+ArrowLeft', 'Home', 'ArrowRight']) await page.keyboard.press(key);
  await page.locator('.markers-panel .marker-icon').first().waitFor();
}

/** Points at the language status item, which shows in a hover what it says. */
export async function languageStatus(page: Page, says: RegExp): Promise<void> {
  await page.locator('[id="status.languageStatus"]').hover();
  await page.locator('.hover-language-status', { hasText: says }).first().waitFor();
}

/** Follows the command that the language status item offers in its hover. */
export async function runStatusCommand(page: Page, title: string): Promise<void> {
  await page.locator('.hover-language-status').getByText(title).first().click();
}

/** Closes the panel below the editor, for more room. */
export async function closePanel(page: Page): Promise<void> {
  const panel = page.locator('.markers-panel');
  await eventually(async () => {
    if (await panel.isVisible()) await page.keyboard.press('ControlOrMeta+J');
    await panel.waitFor({ state: 'hidden', timeout: response });
  });
}

/** Opens the quick fixes for `text` by keyboard and gives their list. */
export async function openFixes(page: Page, text: string): Promise<Locator> {
  const fixes = page.locator('.action-widget .monaco-list-row.action');
  await eventually(async () => {
    await clickOn(page, text);
    await page.keyboard.press('ControlOrMeta+.');
    await fixes.first().waitFor({ timeout: response });
  });
  return fixes;
}

/** Applies the quick fix whose title contains `title` from an open list. */
export async function applyFix(page: Page, title: string): Promise<void> {
  const fixes = page.locator('.action-widget .monaco-list-row.action');
  const wanted = fixes.filter({ hasText: title }).first();
  if (!(await wanted.isVisible()))
    throw new Error(`no fix called “${title}”, only: ${(await fixes.allTextContents()).join(' | ')}`);
  await wanted.click();
}

/** Waits until the visible text of the editor matches. */
export async function untilText(page: Page, pattern: RegExp): Promise<void> {
  await page.locator('.monaco-editor .view-lines').filter({ hasText: pattern }).first().waitFor();
}

/** Waits until the editor or panel of a title is the one that commands are for. */
export async function untilActive(page: Page, title: string): Promise<void> {
  await page.locator('.editor-group-container.active .tab.active', { hasText: title }).waitFor();
}

/**
 * Reloads the window by the user's command, which keeps what is open. The address first loses what it told to open:
 * VS Code restores no editors beside that.
 */
export async function reload(page: Page, server: Server, folder: string): Promise<void> {
  const address = workbenchAddress(server.authority, folder, [['skipWelcome', 'true']]);
  await page.evaluate((url) => history.replaceState(null, '', url), address);
  const loaded = page.waitForEvent('load');
  await runCommand(page, 'Developer: Reload Window');
  await loaded;
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

/** Opens a file of the folder by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  await eventually(async () => {
    await page.keyboard.press('ControlOrMeta+P');
    await page.locator('.quick-input-widget input').fill(name, { timeout: response });
    await answer(page, name);
  });
  await untilActive(page, name);
}
