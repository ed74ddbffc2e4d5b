import type { Frame, Locator, Page } from 'playwright-core';
import { runCommand } from './page';

const patience = 40_000;

/** The frame of the diagram's page, if one shows something. */
async function shownDiagram(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    const nodes = frame.locator('#page .scene .node');
    // A frame that goes away while it is asked shows nothing.
    if ((await nodes.count().catch(() => 0)) > 0) return frame;
  }
  return undefined;
}

/** The frame of the diagram's page, once it shows something. */
export async function diagramFrame(page: Page): Promise<Frame> {
  for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(200)) {
    const frame = await shownDiagram(page);
    if (frame) return frame;
  }
  throw new Error('no frame shows a diagram');
}

/** The frame of the diagram's page, opened if it is not, with nothing selected, searched or played. */
export async function freshDiagram(page: Page): Promise<Frame> {
  const shown = await shownDiagram(page);
  if (!shown) await runCommand(page, 'Statewise: Open Architecture Diagram');
  const frame = shown ?? (await diagramFrame(page));
  // One for the failure, one for the selection, one for the search.
  for (let step = 0; step < 3; step++) await frame.locator('.window').press('Escape');
  await frame.locator('svg:is(.failing, :has(.node.selected, .node.dimmed))').waitFor({ state: 'detached' });
  return frame;
}

/** Gives the first editor the focus and leaves its cursor where it is. */
export async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.monaco-editor.focused').first().waitFor();
}

/** Divides the window between the editor and the diagram: so many pixels for the editor. */
export async function divide(page: Page, editor: number): Promise<void> {
  const box = await page.locator('.editor-group-container').first().boundingBox();
  if (!box) throw new Error('there is no editor');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + editor, y, { steps: 5 });
  await page.mouse.up();
}

/** Waits until the cursor is on a line of the editor. */
export async function untilCursorOn(page: Page, line: number): Promise<void> {
  const number = page.locator('.monaco-editor .line-numbers.active-line-number');
  await number
    .filter({ hasText: new RegExp(`^\\s*${line}\\s*$`) })
    .first()
    .waitFor();
}

/** A rectangle of the window, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something stands once it moves no more. */
export async function restingPlace(what: Locator): Promise<Box> {
  for (let before = await what.boundingBox(); ;) {
    await what.page().waitForTimeout(300);
    const now = await what.boundingBox();
    if (before && now && before.x === now.x && before.y === now.y) return now;
    before = now;
  }
}
