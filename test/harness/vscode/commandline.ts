import { parseArgs } from 'node:util';
import type { EditionName } from './versions';

/** What the stand-in for desktop VS Code was asked to do. */
export interface Request {
  readonly edition: EditionName;
  readonly web: boolean;
  readonly restricted: boolean;
  readonly workspace: string;
  /** The extension under development: a server takes one only. */
  readonly extension: string;
  readonly tests: string;
  readonly userData: string | undefined;
  /** The folder of installed extensions. */
  readonly installed: string | undefined;
}

/**
 * Reads the options of desktop VS Code that concern a test run; others are ignored. `runTests` of test-electron always
 * adds `--disable-workspace-trust`, hence what differs from desktop VS Code comes through the environment.
 */
export function readRequest(args: readonly string[], environment: NodeJS.ProcessEnv): Request {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentKind: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  });
  const workspace = positionals[0];
  const tests = text(values.extensionTestsPath);
  const extension = text(values.extensionDevelopmentPath);
  if (workspace === undefined || tests === undefined || extension === undefined) {
    throw new Error('usage: shim --extensionDevelopmentPath=… --extensionTestsPath=… <workspace>');
  }
  return {
    edition: environment['STATEWISE_VSCODE'] === 'oldest' ? 'oldest' : 'newest',
    web: values.extensionDevelopmentKind === 'web',
    restricted: environment['STATEWISE_RESTRICTED'] === '1',
    workspace,
    extension,
    tests,
    userData: text(values['user-data-dir']),
    installed: text(values['extensions-dir']),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
