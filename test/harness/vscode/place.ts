import type { Page } from 'playwright-core';

/** The middle of the first occurrence of `text` in the visible part of the editor. */
export async function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const place = await page.locator('.monaco-editor .view-lines').first().evaluate(findText, text);
  if (!place) throw new Error(`“${text}” is not visible in the editor`);
  return place;
}

/** Runs in the page: the editor breaks a line into spans and writes its spaces as non-breaking ones. */
function findText(lines: Element, text: string): { x: number; y: number } | undefined {
  for (const line of lines.querySelectorAll('.view-line')) {
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const middle = start + text.length / 2;
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let seen = 0, node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (seen + length > middle) {
        const range = document.createRange();
        range.setStart(node, Math.floor(middle - seen));
        range.setEnd(node, Math.floor(middle - seen) + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      seen += length;
    }
  }
  return undefined;
}
