import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** Opens an SVG file as a document of its own, which must be well-formed and load nothing else; its size in pixels. */
export async function loadAlone(browser: Browser, file: string): Promise<{ width: number; height: number }> {
  const page = await browser.newPage();
  try {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const address = pathToFileURL(file).href;
    await page.goto(address);
    assert.deepEqual(asked, [address]);
    const name = await page.evaluate(() => document.documentElement.nodeName);
    assert.equal(name, 'svg');
    assert.equal(await page.locator('parsererror').count(), 0);
    return await page.evaluate(() => {
      const { documentElement: svg } = document;
      return { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
    });
  } finally {
    await page.close();
  }
}
