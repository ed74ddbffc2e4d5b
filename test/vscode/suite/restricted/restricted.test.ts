import * as vscode from 'vscode';
import { equal } from '../../assert';
import { findingsOf, show } from '../../support';

describe('Restricted Mode', () => {
  it('is what this workspace is opened in', () => {
    equal(vscode.workspace.isTrusted, false, 'trusted');
  });

  it('reports findings all the same', async () => {
    const { document } = await show('compose.yaml');
    await findingsOf(document.uri, 'a finding', (found) => found.length > 0);
  });
});
