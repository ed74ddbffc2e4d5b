import type { Failure } from '../../core/scenario/types';
import { button, h, type Child } from '../dom';
import type { Choice } from '../failure/choices';

/** As many buttons as a reader takes in at a glance. */
const MOST_BUTTONS = 4;

/** A section of failures to play, absent where there is none. @param id of the heading, unique in the panel */
export function offered(id: string, title: string, ...content: readonly Child[]): HTMLElement | undefined {
  if (!content.some(Boolean)) return undefined;
  return h('section', { class: 'failures', 'aria-labelledby': id }, h('h3', { id }, title), content);
}

/** A button for each failure; many are chosen from a list instead. The first one stands out, unless others stand before it. */
export function choiceButtons(
  choices: readonly Choice[],
  play: (failure: Failure) => void,
  secondary = false,
): readonly Child[] {
  if (choices.length > MOST_BUTTONS) return [choiceList(choices, play, secondary)];
  return choices.map(({ label, failure }, index) =>
    button(label, () => play(failure), { class: index === 0 && !secondary ? 'play' : 'play secondary' }),
  );
}

function choiceList(choices: readonly Choice[], play: (failure: Failure) => void, secondary: boolean): HTMLElement {
  const list = h(
    'select',
    { 'aria-label': 'What fails' },
    ...choices.map(({ label }, index) => h('option', { value: String(index) }, label)),
  );
  const press = (): void => {
    const choice = choices[list.selectedIndex];
    if (choice) play(choice.failure);
  };
  return h('div', { class: 'row' }, button('Play', press, { class: secondary ? 'play secondary' : 'play' }), list);
}
