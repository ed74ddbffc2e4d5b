import assert from 'node:assert/strict';
import { belongs, defaultSettings } from '../../src/server/protocol';
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
