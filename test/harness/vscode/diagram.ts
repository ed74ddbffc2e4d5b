import type { Frame, Page } from 'playwright-core';

const patience = 40_000;

/** Runs a command from the palette by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`>${title}`);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: title.replace(/^.*: /, '') })
    .first()
    .click();
}

/** The frame of the diagram's page, once it shows something. */
export async function diagramFrame(page: Page): Promise<Frame> {
  for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(200)) {
    for (const frame of page.frames()) {
      const found = await frame
        .locator('#page .scene .node')
        .count()
        .catch(() => 0);
      if (found > 0) return frame;
    }
  }
  throw new Error('no frame shows a diagram');
}

/** Gives the first text editor the focus. */
export async function focusEditor(page: Page): Promise<void> {
  await page
    .locator('.monaco-editor .view-lines')
    .first()
    .click({ position: { x: 4, y: 4 } });
}

/** Waits until the cursor is on a line of the editor. */
export async function untilCursorOn(page: Page, line: number): Promise<void> {
  const number = page.locator('.monaco-editor .line-numbers.active-line-number');
  await number
    .filter({ hasText: new RegExp(`^\\s*${line}\\s*$`) })
    .first()
    .waitFor();
}
