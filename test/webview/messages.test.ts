import assert from 'node:assert/strict';
import { initialState, readFailure, readFromPage, readState } from '../../src/webview/messages';

describe('messages of the page', () => {
  it('takes every message the page sends', () => {
    const failure = { kind: 'partition', between: ['a', 'b'] };
    for (const message of [
      { type: 'ready' },
      { type: 'selected', component: 'cart' },
      { type: 'explain', component: 'cart' },
      { type: 'reveal', kind: 'edge', id: 'a->b' },
      { type: 'simulate', failure },
      { type: 'save', format: 'png', content: 'AAAA' },
      { type: 'text', format: 'mermaid' },
    ]) {
      assert.deepEqual(readFromPage(message), message);
    }
  });

  it('takes nothing else', () => {
    for (const message of [
      undefined,
      'ready',
      {},
      { type: 'selected' },
      { type: 'reveal', kind: 'file', id: '/etc/passwd' },
      { type: 'simulate', failure: { kind: 'instance', component: 'cart', count: -1 } },
      { type: 'save', format: 'exe', content: '' },
      { type: 'save', format: 'svg' },
      { type: 'text', format: 'svg' },
      { type: 'run', command: 'rm' },
    ]) {
      assert.equal(readFromPage(message), undefined, JSON.stringify(message));
    }
  });

  it('drops what does not belong to a message', () => {
    assert.deepEqual(readFromPage({ type: 'ready', more: 1 }), { type: 'ready' });
  });

  it('reads the five kinds of failures', () => {
    for (const failure of [
      { kind: 'instance', component: 'a', count: 2 },
      { kind: 'component', component: 'a' },
      { kind: 'node', node: 'host' },
      { kind: 'zone', zone: 'z1' },
      { kind: 'partition', between: ['a', 'b'] },
    ]) {
      assert.deepEqual(readFailure(failure), failure);
    }
    for (const bad of [
      { kind: 'zone' },
      { kind: 'partition', between: ['a'] },
      { kind: 'flood', component: 'a' },
      null,
    ]) {
      assert.equal(readFailure(bad), undefined, JSON.stringify(bad));
    }
  });
});

describe('the remembered state', () => {
  it('comes back as it was', () => {
    const state = {
      uri: 'file:///shop.arch.yaml',
      selected: 'cart',
      place: undefined,
      shown: 'stateful',
      search: 'ca',
      zoom: { x: -4, y: 2.5, scale: 0.5 },
      failure: { kind: 'component', component: 'cart' },
    };
    assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), state);
  });

  it('has one selection', () => {
    assert.equal(readState({ place: 'zone:a' }).place, 'zone:a');
    assert.equal(readState({ place: 'zone:a', selected: 'cart' }).place, undefined);
  });

  it('starts afresh where it makes no sense', () => {
    for (const bad of [
      undefined,
      null,
      7,
      {},
      { uri: 1, shown: 'none', zoom: { x: 0, y: 0, scale: 0 }, failure: {} },
    ]) {
      assert.deepEqual(readState(bad), initialState, JSON.stringify(bad));
    }
  });
});
