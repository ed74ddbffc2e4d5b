import * as vscode from 'vscode';
import { activated, components } from '../../api';
import { equal } from '../../assert';
import { show, until } from '../../support';

describe('the Components view where nothing is architecture', () => {
  it('starts the client when it is opened, not before, and has no rows', async () => {
    await show('ci.yml');
    const api = await activated();
    equal(api.started, false, 'client started');
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
    equal((await components()).forest().roots, [], 'rows');
  });
});
