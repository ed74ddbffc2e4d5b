import assert from 'node:assert/strict';
import { belongs, defaultSettings } from '../../src/server/protocol';
import { Editor } from './editor';
import { sticky } from './samples';
import { readSettings } from '../../src/server/settings';

describe('settings', () => {
  it('of the wrong kind change nothing', () => {
    const wrong = {
      enable: 'yes',
      scope: 'all',
      show: 3,
      inlayHints: null,
      codeLens: [],
      schemaFindings: {},
      config: [],
    };
    for (const sent of [wrong, 'all', 7, null, undefined, []]) assert.deepEqual(readSettings(sent), defaultSettings);
  });

  it('that are not sent stay as they were', () => {
    const before = { ...defaultSettings, show: 'all' as const };
    assert.deepEqual(readSettings({ scope: 'workspace' }, before), { ...before, scope: 'workspace' });
  });
});

describe('the setting statewise.config', () => {
  it('has its mistakes in the log and in the status, and no message box', async () => {
    const settings = { config: { rules: { 'stiky-session': 'off' }, presets: 'strict' } };
    const editor = await Editor.start({ files: { 'compose.yaml': sticky }, settings });
    await editor.show('compose.yaml');
    await editor.diagnostics('compose.yaml');
    assert.ok(
      editor.logged.some((line) => line.includes('`stiky-session`')),
      editor.logged.join(),
    );
    assert.ok(editor.logged.some((line) => line.includes('`presets`')));
    const status = editor.statuses.at(-1);
    assert.match(status?.kind === 'reviewed' ? (status.sentence ?? '') : '', /statewise\.config/);
    await editor.connection.sendNotification('statewise/settings', { config: {} });
    await editor.diagnostics('compose.yaml');
    const mended = editor.statuses.at(-1);
    assert.doesNotMatch(mended?.kind === 'reviewed' ? (mended.sentence ?? '') : '', /statewise\.config/);
    await editor.stop();
  });
});

describe('belongs', () => {
  it('takes files, unsaved documents and whatever the workspace is made of', () => {
    for (const uri of ['file:///a.yaml', 'untitled:Untitled-1', 'memory:/shop/a.yaml'])
      assert.ok(belongs(uri, ['memory:/shop']), uri);
  });

  it('leaves views of other things alone', () => {
    for (const uri of ['git:/a.yaml', 'output:x', 'memory:/a.yaml', ''])
      assert.ok(!belongs(uri, ['file:///shop']), uri);
  });
});
