import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/vscode/browser';
import { installVSCode, installVsix } from '../harness/vscode/install';
import { pictureSettings } from '../harness/vscode/pictures';
import { startServer, type Server } from '../harness/vscode/server';
import type { EditionName } from '../harness/vscode/versions';

/** A VS Code with the packaged extension installed, and a browser to look at it. */
export interface Stage {
  readonly server: Server;
  readonly browser: Browser;
  /** What it is tested in. */
  readonly edition: EditionName;
  /** For the copies of the examples. */
  readonly scratch: string;
  /** Where the pictures of README go. */
  readonly pictures: string;
}

/** What is tested, in which VS Code. */
export interface StageOptions {
  readonly vsix: string;
  readonly edition: EditionName;
  readonly scratch: string;
  readonly pictures: string;
}

/** Installs the extension, starts everything, and stops it after `use`. */
export async function withStage<Result>(
  options: StageOptions,
  use: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const { scratch, pictures } = options;
  const dataFolder = join(scratch, 'server');
  const installation = await installVSCode(options.edition);
  await installVsix(installation, options.vsix, dataFolder);
  const server = await startServer(installation, { dataFolder, settings: pictureSettings });
  try {
    const browser = await launchBrowser(scratch, { pictures: true });
    try {
      return await use({ server, browser, edition: options.edition, scratch, pictures });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
