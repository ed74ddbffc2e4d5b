import assert from 'node:assert/strict';
import { methods, type ReportParams } from '../../src/server/protocol';
import { Editor, uriOf } from './editor';
import { foreign, sticky } from './samples';

describe('the design review over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  const report = (path: string, format: ReportParams['format']): Promise<string | null> =>
    editor.connection.sendRequest<string | null>(methods.report, { uri: uriOf(path), format });

  it('is about the system of a document, in either format', async () => {
    editor = await Editor.start({ files: { 'deploy/compose.yaml': sticky } });
    await editor.show('deploy/compose.yaml');
    assert.match(
      (await report('deploy/compose.yaml', 'markdown')) ?? '',
      /^# Design review: .+\n\n2026-11-24\. .*`deploy\/compose\.yaml`\.$/m,
    );
    assert.match((await report('deploy/compose.yaml', 'html')) ?? '', /^<!doctype html>\n/);
  });

  it('is nothing for a file that is not reviewed', async () => {
    editor = await Editor.start({ files: { 'ci.yaml': foreign } });
    await editor.show('ci.yaml');
    assert.equal(await report('ci.yaml', 'markdown'), null);
  });
});
