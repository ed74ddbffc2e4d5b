import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

/** A colour theme that VS Code brings. */
export interface Theme {
  readonly name: string;
  /** What the body of a webview matches under it. */
  readonly body: string;
}

/** One theme of each kind. */
export const themes: readonly Theme[] = [
  { name: 'Default Light Modern', body: '.vscode-light' },
  { name: 'Default Dark Modern', body: '.vscode-dark' },
  { name: 'Default High Contrast', body: '.vscode-high-contrast:not(.vscode-high-contrast-light)' },
  { name: 'Default High Contrast Light', body: '.vscode-high-contrast-light' },
];

/** Switches the theme of the window on a folder by the folder's settings, which VS Code watches. */
export async function setTheme(folder: string, { name }: Theme): Promise<void> {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
}

/** Waits until a webview has taken over a theme. */
export async function untilTheme(frame: Frame, { body }: Theme): Promise<void> {
  await frame.locator(`body${body}`).waitFor();
}
