import { h } from './dom';
import type { Toolbar } from './toolbar';

/** The parts of the page that change. */
export interface Layout {
  /** What the picture is seen through. */
  readonly window: HTMLElement;
  /** What is moved and scaled. */
  readonly scene: HTMLElement;
  readonly panel: HTMLElement;
  /** Says that a newer picture is on its way, or why there is none. */
  readonly notice: HTMLElement;
  /** Read out by screen readers. */
  readonly live: HTMLElement;
}

const keys =
  'Arrow keys go from component to component and to the zones and nodes around them, Enter goes to the source of a ' +
  'component, F plays the failure of what is selected, Escape clears, ' +
  'plus and minus zoom, 0 fits the picture, Shift and arrow keys move it.';

/** Puts the page's frame into the document. */
export function layOut(into: HTMLElement, { top, zoom }: Toolbar): Layout {
  const scene = h('div', { class: 'scene' });
  const window = h('div', { class: 'window', tabindex: '0', role: 'group', 'aria-label': 'Diagram' }, scene);
  const notice = h('p', { class: 'notice', role: 'status' });
  const panel = h('aside', { class: 'panel', 'aria-label': 'Details', tabindex: '0' });
  const live = h('div', { class: 'hidden', 'aria-live': 'polite' });
  into.replaceChildren(
    top,
    h(
      'div',
      { class: 'body' },
      h('main', { class: 'stage' }, window, notice, zoom, h('p', { class: 'hidden', id: 'keys' }, keys), live),
      panel,
    ),
  );
  return { window, scene, panel, notice, live };
}
