import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { packagedChromium, type Chromium } from './chromium';
import { installFonts, writeFontConfiguration } from './fonts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Starts a headless browser: the system's Chromium or Chrome, else the one from npm. `scratch` is a folder for its font
 * settings; `pictures` adds the typefaces that screenshots are taken with.
 */
export async function launchBrowser(scratch: string, options: { pictures?: boolean } = {}): Promise<Browser> {
  const system = systemBrowser();
  if (system !== undefined) {
    const browser = await launch({ executable: system }, scratch, options).catch(() => undefined);
    if (browser) return browser;
  }
  return launch(await packagedChromium(), scratch, options);
}

async function launch(
  browser: Chromium,
  scratch: string,
  { pictures = false }: { pictures?: boolean },
): Promise<Browser> {
  const fonts = [...(browser.fonts === undefined ? [] : [browser.fonts]), ...(pictures ? [await installFonts()] : [])];
  return chromium.launch({
    executablePath: browser.executable,
    args,
    env: {
      ...definedOnly(process.env),
      ...(fonts.length > 0 && { FONTCONFIG_FILE: await writeFontConfiguration(join(scratch, 'fonts.conf'), fonts) }),
      ...(browser.libraries !== undefined && { LD_LIBRARY_PATH: browser.libraries }),
    },
  });
}

function systemBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere];
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
