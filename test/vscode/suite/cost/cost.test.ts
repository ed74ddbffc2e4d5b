import * as vscode from 'vscode';
import { activated, components, extension } from '../../api';
import { equal, ok } from '../../assert';
import { reportMark } from '../../contract';
import { show, until } from '../../support';

/** The client, its bundle and its server process must cost at least this many times what the activation did. */
const saved = 10;

describe('where nothing is architecture', () => {
  /** What opening the Components view took until the client ran, in milliseconds. */
  let start = Number.NaN;

  before(() => show('ci.yml'));

  it('loads the entry and nothing else', async () => {
    equal((await activated()).started, false, 'client started');
    equal(loadedFiles(), ['dist/extension.js'], 'files of the extension that are loaded');
  });

  it('starts the client when the Components view is opened, not before, and has no rows', async () => {
    const api = await activated();
    equal(api.started, false, 'client started');
    const begun = performance.now();
    await vscode.commands.executeCommand('statewise.components.focus');
    await until({
      what: 'a started client',
      state: () => api.started,
      // Nothing tells that it was started.
      changed(listener) {
        const timer = setInterval(listener, 50);
        return { dispose: () => clearInterval(timer) };
      },
      done: (started) => started,
    });
    await api.client();
    start = performance.now() - begun;
    ok(loadedFiles().includes('dist/client.js'), `a started client is loaded; got ${loadedFiles().join(', ')}`);
    equal((await components()).forest().roots, [], 'rows');
  });

  it('costs a small part of what the client would', async () => {
    const { activationMilliseconds: activation } = await activated();
    console.log(
      `${reportMark}    activation ${activation.toFixed(1)} ms of a budget of 5 ms; client ${start.toFixed(0)} ms`,
    );
    ok(activation * saved < start, `activation took ${activation} ms, the start of the client ${start} ms`);
  });
});

/** The files of the extension that this host has loaded so far, by their paths in it. */
function loadedFiles(): string[] {
  const { extensionPath } = extension();
  return Object.keys(require.cache)
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.startsWith(`${extensionPath.replaceAll('\\', '/')}/dist/`))
    .map((path) => path.slice(extensionPath.length + 1));
}
