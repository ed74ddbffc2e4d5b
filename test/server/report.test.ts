import assert from 'node:assert/strict';
import { layout } from '../../src/layout/layout';
import type { StartThread } from '../../src/layout/layoutWorker';
import { methods, type ReportParams } from '../../src/server/protocol';
import { Editor, uriOf } from './editor';
import { foreign, sticky } from './samples';

/** Lays out at once, or gives up. */
const thread =
  (fails: boolean): StartThread =>
  (listener) => ({
    post: ({ id, dot }) =>
      void layout(dot).then((svg) => listener.answered(fails ? { id, error: 'out of memory' } : { id, svg })),
    terminate: () => undefined,
  });

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

  it('holds the picture of the system as a page, and comes without it where the layout fails', async () => {
    const files = { 'deploy/compose.yaml': sticky };
    editor = await Editor.start({ files, layoutThread: thread(false) });
    await editor.show('deploy/compose.yaml');
    assert.match((await report('deploy/compose.yaml', 'html')) ?? '', /<div class="picture"[^>]*><svg /);
    await editor.stop();

    editor = await Editor.start({ files, layoutThread: thread(true) });
    await editor.show('deploy/compose.yaml');
    assert.match((await report('deploy/compose.yaml', 'html')) ?? '', /holds no picture of the system/);
    assert.equal(
      editor.logged.some((line) => line.includes('out of memory')),
      true,
    );
  });

  it('is nothing for a file that is not reviewed', async () => {
    editor = await Editor.start({ files: { 'ci.yaml': foreign } });
    await editor.show('ci.yaml');
    assert.equal(await report('ci.yaml', 'markdown'), null);
  });
});
