import { stopOf, type Stop } from './canvas/stops';
import { actionOf, type KeyActions } from './keyboard';

/** What the user does to the picture. */
export interface Input {
  readonly keys: KeyActions;
  click(stop: Stop): void;
  /** A component or place got the focus. */
  focus(element: Element): void;
  /** Go to where it is written. */
  reveal(kind: 'node' | 'edge', id: string): void;
}

/**
 * Calls back for what the user does in the window of the picture. Escape counts everywhere on the page, all other keys only
 * where nothing else has the focus.
 */
export function listenToUser(window: HTMLElement, { keys, click, focus, reveal }: Input): void {
  window.addEventListener('click', ({ target }) => {
    const stop = stopOf(target);
    if (stop) click(stop);
  });
  window.addEventListener('dblclick', ({ target }) => {
    const element = target instanceof Element ? target.closest<SVGElement>('.node, .edge') : null;
    const id = element?.dataset['id'];
    if (element && id !== undefined) reveal(element.matches('.node') ? 'node' : 'edge', id);
  });
  window.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('.node, .place')) focus(target);
  });
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !(target === document.body || window.contains(target))) {
      if (event.key === 'Escape') keys.clear();
      return;
    }
    const action = actionOf(event, stopOf(target)?.kind);
    if (!action) return;
    event.preventDefault();
    action(keys);
  });
}
