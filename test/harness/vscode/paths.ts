import { resolve } from 'node:path';

/** The repository; the harness runs bundled from `dist-test/harness/`. */
export const root = resolve(__dirname, '..', '..');

/** Where everything fetched or unpacked for the runs is kept; git ignores it. */
export const cache = resolve(root, '.vscode-test');

/** The stand-in for the desktop VS Code executable, see `shim.ts`. */
export const shim = resolve(__dirname, 'shim.js');
