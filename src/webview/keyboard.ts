import type { Stop } from './canvas/stops';

/** What keys do in the picture. */
export interface KeyActions {
  /** Moves the focus among components and places in reading order; from nowhere to the first. */
  step(by: number): void;
  toEnd(end: 'first' | 'last'): void;
  move(x: number, y: number): void;
  zoom(factor: number): void;
  fit(): void;
  select(): void;
  reveal(): void;
  fail(): void;
  clear(): void;
}

/** How far an arrow moves the picture, in pixels. */
const stride = 60;

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, stride],
  ArrowDown: [0, -stride],
  ArrowLeft: [stride, 0],
  ArrowRight: [-stride, 0],
};

/**
 * What a key stands for, given what has the focus: from a component or place arrows go to the next, elsewhere and with Shift
 * they move the picture. Undefined for a key that is not ours.
 */
export function actionOf(
  {
    key,
    shiftKey,
    ctrlKey,
    metaKey,
    altKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  focused: Stop['kind'] | undefined,
): ((actions: KeyActions) => void) | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const move = moves[key];
  if (move && (shiftKey || focused === undefined)) return ({ move: by }) => by(...move);
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return ({ step }) => step(1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return ({ step }) => step(-1);
    case 'Home':
      return ({ toEnd }) => toEnd('first');
    case 'End':
      return ({ toEnd }) => toEnd('last');
    case '+':
    case '=':
      return ({ zoom }) => zoom(1.25);
    case '-':
      return ({ zoom }) => zoom(1 / 1.25);
    case '0':
      return ({ fit }) => fit();
    case 'Escape':
      return ({ clear }) => clear();
    case ' ':
      return focused && (({ select }) => select());
    case 'Enter':
      // Many lines may name a place, so there is no source to go to.
      return focused && (focused === 'component' ? ({ reveal }) => reveal() : ({ select }) => select());
    case 'f':
    case 'F':
      return focused && (({ fail }) => fail());
    default:
      return undefined;
  }
}
