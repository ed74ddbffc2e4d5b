/** What keys do in the picture. */
export interface KeyActions {
  /** Moves the focus among components in reading order; from nowhere to the first. */
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
 * What a key stands for, given whether a component has the focus: there arrows go from component to component, elsewhere
 * and with Shift they move the picture. Undefined for a key that is not ours.
 */
export function actionOf(
  {
    key,
    shiftKey,
    ctrlKey,
    metaKey,
    altKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  onComponent: boolean,
): ((actions: KeyActions) => void) | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const move = moves[key];
  if (move && (shiftKey || !onComponent)) return ({ move: by }) => by(...move);
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
      return onComponent ? ({ select }) => select() : undefined;
    case 'Enter':
      return onComponent ? ({ reveal }) => reveal() : undefined;
    case 'f':
    case 'F':
      return onComponent ? ({ fail }) => fail() : undefined;
    default:
      return undefined;
  }
}
