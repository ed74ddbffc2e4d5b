import type { Browser, Page } from 'playwright-core';
import { remote, workbenchAddress } from './address';
import type { Request } from './commandline';
import { openLog, type Log } from './log';
import type { Server } from './server';

const patience = 900_000;

/**
 * Opens the workbench with the extension under development and lets it run the suite, whose report is printed. The
 * result is the suite's exit code. The console of VS Code is kept in a file, and so is a picture when the suite does not
 * end.
 */
export async function runSuite(browser: Browser, server: Server, request: Request): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const log = openLog(`${request.edition}-${request.web ? 'web' : 'node'}`);
  const { authority } = server;
  const address = workbenchAddress(authority, request.workspace, [
    ['extensionDevelopmentPath', remote(authority, request.extension)],
    ['extensionTestsPath', remote(authority, request.tests)],
    ['skipWelcome', 'true'],
  ]);
  try {
    const code = await new Promise<number>((end, fail) => {
      const slow = new Error(`the suite did not end within ${patience / 1000} s`);
      setTimeout(fail, patience, slow).unref();
      void server.ended.then(() => fail(new Error('the VS Code server ended')));
      listen(page, log, end, fail)
        .then(() => page.goto(address))
        .catch(fail);
    });
    if (code === 0) log.drop();
    else console.log(`the console of VS Code: ${log.file}`);
    return code;
  } catch (error) {
    const picture = log.file.replace(/log$/, 'png');
    await page.screenshot({ path: picture }).catch(() => undefined);
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`${what}; see ${picture} and ${log.file}`, { cause: error });
  }
}

/** Listens to the smoke-test driver of the workbench: the console of the extension host and the suite's result. */
async function listen(page: Page, log: Log, end: (code: number) => void, fail: (error: Error) => void): Promise<void> {
  page.on('crash', () => fail(new Error('the browser page crashed')));
  page.on('close', () => fail(new Error('the browser page was closed')));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => log.write(args));
  await page.exposeFunction('codeAutomationExit', end);
}
