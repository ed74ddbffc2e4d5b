import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

const widget = '.quick-input-widget';
const rows = '.quick-input-list .monaco-list-row';

/** How long the palette may take to list what it has, in milliseconds. */
const listing = 5000;

/**
 * Starts a command by its name in the palette; whatever it asks comes next. The palette keeps to what was offered when it
 * was opened, which follows the focus a moment later: it is opened again until it has the command.
 */
export async function startCommand(page: Page, name: string): Promise<void> {
  await eventually(async () => {
    await openPalette(page, name);
    try {
      await answer(page, name, listing);
    } catch (error) {
      await cancel(page);
      throw error;
    }
  });
}

/** The names of the commands that the palette offers and that start with some text, without what stands behind them. */
export async function offered(page: Page, start: string): Promise<readonly string[]> {
  await openPalette(page, start);
  await page.locator(rows, { hasText: start }).first().waitFor();
  const shown = await page.locator(rows).allInnerTexts();
  await cancel(page);
  return shown.map((each) => each.split('\n')[0] ?? '');
}

/** Waits for the question a command asks, by the words in its empty input, and gives its answers. */
export async function asked(page: Page, placeholder: string): Promise<Locator> {
  await page.locator(`${widget} input[placeholder="${placeholder}"]`).waitFor();
  const answers = page.locator(rows);
  await answers.first().waitFor();
  return answers;
}

/**
 * Gives the answer that contains a text. Enter would give the one that is marked, which while the list is being filtered
 * is still another.
 */
export async function answer(page: Page, text: string, timeout?: number): Promise<void> {
  const row = page.locator(rows, { hasText: text }).first();
  await row.click(timeout === undefined ? {} : { timeout });
}

/** Leaves the question without an answer. */
export async function cancel(page: Page): Promise<void> {
  await page.locator(`${widget} input:visible`).first().press('Escape');
  await page.locator(widget).waitFor({ state: 'hidden' });
}

/** Waits for the dialog of a title, checks nothing, and gives the path it proposes. */
export async function proposedPath(page: Page, title: string): Promise<string> {
  await page.locator(`${widget} .quick-input-title`, { hasText: title }).waitFor();
  const input = page.locator(`${widget} input:visible`).first();
  // The dialog looks at the folder before it proposes a name in it.
  await page.locator(rows).first().waitFor();
  return input.inputValue();
}

/** Takes what the dialog proposes. */
export async function accept(page: Page): Promise<void> {
  await page.locator(`${widget} input:visible`).first().press('Enter');
  await page.locator(widget).waitFor({ state: 'hidden' });
}

async function openPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator(`${widget} input:visible`).first().fill(`>${name}`);
}
