import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cache } from '../harness/vscode/paths';

/** Keeps a picture of the window whenever a test of the present suite fails, in a file named after both. */
export function keepFailures(suite: string, page: () => Page): void {
  afterEach('keep a picture of a failure', async function () {
    if (!this.currentTest?.isFailed()) return;
    const file = `${suite} ${this.currentTest.title}`.replace(/\W+/g, '-');
    await page().screenshot({ path: join(cache, 'logs', `${file}.png`) });
  });
}
