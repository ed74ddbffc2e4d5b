import * as vscode from 'vscode';
import { extension } from '../api';
import { equal, ok } from '../assert';
import { readSetup } from '../setup';

describe('the host', () => {
  const { host, version } = readSetup();

  it('is the one this run is meant for', () => {
    // `typeof` because a web worker has no such name at all.
    const hasProcess = typeof process !== 'undefined' && typeof process.versions?.node === 'string';
    equal(
      { scheme: extension().extensionUri.scheme, process: hasProcess },
      host === 'web' ? { scheme: 'vscode-remote', process: false } : { scheme: 'file', process: true },
      `${host} host`,
    );
  });

  it('has the version this run is meant for', () => {
    ok(version === undefined || vscode.version.startsWith(version), `VS Code ${vscode.version} instead of ${version}`);
  });
});
