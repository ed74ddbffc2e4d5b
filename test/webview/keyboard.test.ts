import assert from 'node:assert/strict';
import { actionOf, type KeyActions } from '../../src/webview/keyboard';

describe('keys in the picture', () => {
  /** What a key does, as the name of the action and its arguments. */
  function does(
    key: string,
    onStop: boolean | 'place',
    held: { shiftKey?: boolean; ctrlKey?: boolean } = {},
  ): unknown[] {
    const done: unknown[] = [];
    const actions = new Proxy({} as KeyActions, {
      get:
        (_, name) =>
        (...args: unknown[]) =>
          done.push(name, ...args),
    });
    const modifiers = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
    const focused = onStop === 'place' ? onStop : onStop ? 'component' : undefined;
    actionOf({ key, ...modifiers }, focused)?.(actions);
    return done;
  }

  it('go from component to component, or move the picture', () => {
    assert.deepEqual(does('ArrowRight', true), ['step', 1]);
    assert.deepEqual(does('ArrowUp', true), ['step', -1]);
    assert.deepEqual(does('ArrowRight', false), ['move', -60, 0]);
    assert.deepEqual(does('ArrowUp', true, { shiftKey: true }), ['move', 0, 60]);
    assert.deepEqual(does('End', true), ['toEnd', 'last']);
  });

  it('act on the component that has the focus, and only there', () => {
    assert.deepEqual(
      ['Enter', ' ', 'f'].flatMap((key) => does(key, true)),
      ['reveal', 'select', 'fail'],
    );
    assert.deepEqual(
      ['Enter', ' ', 'f'].flatMap((key) => does(key, false)),
      [],
    );
  });

  it('act on a zone or node as well, which has no source', () => {
    assert.deepEqual(
      ['ArrowDown', 'Enter', ' ', 'f'].flatMap((key) => does(key, 'place')),
      ['step', 1, 'select', 'select', 'fail'],
    );
  });

  it('zoom, fit and clear everywhere', () => {
    assert.deepEqual(does('+', false), ['zoom', 1.25]);
    assert.deepEqual(
      ['0', 'Escape'].flatMap((key) => does(key, true)),
      ['fit', 'clear'],
    );
  });

  it('are left to the editor with Ctrl', () => assert.deepEqual(does('f', true, { ctrlKey: true }), []));
});
