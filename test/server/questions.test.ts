import assert from 'node:assert/strict';
import { methods, type QuestionAnswer } from '../../src/server/protocol';
import { Editor } from './editor';
import { sticky } from './samples';

describe('questions of language models', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  const ask = (tool: string, input: unknown): Promise<QuestionAnswer> =>
    editor.connection.sendRequest(methods.question, { tool, input });

  it('are answered from the files of the workspace, with paths as people write them', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky, 'k8s/x.yaml': 'kind: Other\n' } });
    const { text, failed } = await ask('review_architecture', { paths: ['compose.yaml'] });
    assert.equal(failed, false, text);
    assert.match(text, /^## `compose\.yaml`: compose/m);
    assert.match(text, /`volatile-state` compose\.yaml:\d+/);
    assert.equal((await ask('review_architecture', { paths: ['/shop/compose.yaml'] })).failed, false);
    assert.equal((await ask('review_architecture', { paths: ['../other'] })).failed, true);
  });

  it('see what is typed and not saved', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky } });
    await editor.show('compose.yaml');
    await editor.type('compose.yaml', 'postgres:16', 'nginx:1');
    assert.doesNotMatch((await ask('review_architecture', {})).text, /volatile-state/);
  });

  it('get a sentence when they cannot be answered', async () => {
    editor = await Editor.start({ files: { 'compose.yaml': sticky }, settings: { enable: false } });
    const { text, failed } = await ask('review_architecture', {});
    assert.deepEqual([failed, /switched off/.test(text)], [true, true]);
  });
});

describe('a drafted architecture', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('is made from the workspace and named like its folder', async () => {
    editor = await Editor.start({ files: { 'deploy/compose.yaml': sticky } });
    const text: string = await editor.connection.sendRequest(methods.draft, {});
    assert.match(text, /^name: shop$/m);
    assert.match(text, /^ {2}# deploy\/compose\.yaml:\d+, image /m);
  });

  it('is none where there is nothing to make it from', async () => {
    editor = await Editor.start({ files: { 'a.arch.yaml': 'architecture: 1\ncomponents: { a: {} }\n' } });
    assert.equal(await editor.connection.sendRequest(methods.draft, {}), null);
  });
});
