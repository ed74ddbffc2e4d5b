import { button, h } from './dom';
import type { ClassFilter } from './messages';
import { legend } from './panel/legend';

/** What the toolbar lets the user do. */
export interface ToolbarActions {
  filter(shown: ClassFilter): void;
  search(text: string): void;
  /** Goes to the first component that was found. */
  enter(): void;
  zoom(factor: number): void;
  fit(): void;
  save(format: 'svg' | 'png'): void;
  text(format: 'dot' | 'mermaid'): void;
}

/** The parts of the toolbar, and how they are kept in step with the page. */
export interface Toolbar {
  readonly top: HTMLElement;
  /** Buttons that lie over the picture. */
  readonly zoom: HTMLElement;
  update(shown: ClassFilter, search: string, found: string): void;
}

const classes: readonly { readonly value: ClassFilter; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'stateful', label: 'Stateful' },
  { value: 'stateless', label: 'Stateless' },
];

/** Search, filter, legend and export; and apart from them the buttons for zooming. */
export function createToolbar(actions: ToolbarActions): Toolbar {
  const search = h('input', {
    type: 'search',
    placeholder: 'Find component',
    'aria-label': 'Find component',
    oninput: () => actions.search(search.value),
    onkeydown: (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter') actions.enter();
    },
  });
  const found = h('span', { class: 'found', role: 'status' });
  const radios = classes.map(({ value }) =>
    h('input', { type: 'radio', name: 'class', value, onchange: () => actions.filter(value) }),
  );
  const top = h(
    'header',
    { class: 'toolbar' },
    h('h1', { class: 'hidden' }, 'Architecture diagram'),
    h('div', { class: 'search' }, search, found),
    h(
      'fieldset',
      { class: 'segments' },
      h('legend', { class: 'hidden' }, 'Class'),
      ...classes.map(({ label }, index) => h('label', {}, radios[index], h('span', {}, label))),
    ),
    h('span', { class: 'space' }),
    menu('Legend', h('dl', { class: 'legend' }, ...legend())),
    menu('Export', h('div', { class: 'items' }, ...exportButtons(actions))),
  );
  return {
    top,
    zoom: zoomButtons(actions),
    update(shown, text, says) {
      if (search.value !== text) search.value = text;
      for (const radio of radios) radio.checked = radio.value === shown;
      if (found.textContent !== says) found.textContent = says;
    },
  };
}

function exportButtons({ save, text }: ToolbarActions): HTMLElement[] {
  return [
    button('SVG', () => save('svg'), { class: 'item' }),
    button('PNG', () => save('png'), { class: 'item' }),
    button('DOT', () => text('dot'), { class: 'item' }),
    button('Mermaid', () => text('mermaid'), { class: 'item' }),
  ];
}

function zoomButtons({ zoom, fit }: ToolbarActions): HTMLElement {
  return h(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
    button('−', () => zoom(1 / 1.25), { 'aria-label': 'Zoom out', title: 'Zoom out (−)' }),
    button('Fit', fit, { title: 'Fit in window (0)' }),
    button('+', () => zoom(1.25), { 'aria-label': 'Zoom in', title: 'Zoom in (+)' }),
  );
}

/** Content that opens below its title and closes when the focus leaves it, with Escape, or when something is chosen. */
function menu(title: string, content: HTMLElement): HTMLElement {
  const details = h(
    'details',
    {
      class: 'menu',
      onfocusout: (event) => {
        const to = event instanceof FocusEvent ? event.relatedTarget : null;
        if (!(to instanceof Node && details.contains(to))) details.open = false;
      },
      onkeydown: (event) => {
        if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || !details.open) return;
        event.stopPropagation();
        details.open = false;
      },
      onclick: (event) => {
        if (event.target instanceof HTMLButtonElement) details.open = false;
      },
    },
    h('summary', {}, title),
    content,
  );
  return details;
}
