import type { Page } from 'playwright-core';
import { eventually } from './eventually';

const rows = '.suggest-widget.visible .monaco-list-row';

/** Asks for suggestions at the cursor until they hold one that starts with `label`; their labels. */
export async function suggestions(page: Page, label: string): Promise<readonly string[]> {
  const wanted = page.locator(rows).filter({ has: page.locator('.label-name', { hasText: label }) });
  await eventually(async () => {
    // Where they are shown already, this only shows or hides the text beside them.
    if (!(await wanted.first().isVisible())) await page.keyboard.press('Control+Space');
    await wanted.first().waitFor({ timeout: 3000 });
  });
  return page.locator(`${rows} .label-name`).allInnerTexts();
}

/** Takes the suggestion of exactly that label, by keyboard. */
export async function take(page: Page, label: string): Promise<void> {
  await suggestions(page, label);
  const exactly = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  const focused = page.locator(`${rows}.focused`).filter({ has: page.locator('.label-name', { hasText: exactly }) });
  const all = await page.locator(rows).count();
  for (let step = 0; step < all && !(await focused.isVisible()); step++) await page.keyboard.press('ArrowDown');
  await focused.waitFor();
  await page.keyboard.press('Enter');
  // A snippet may come with a list of its own.
  await focused.waitFor({ state: 'hidden' });
}
