import type { Diagram } from '../../core/diagram/types';
import type { Effect, Outcome } from '../../core/scenario/types';
import { button, h, rich, type Child } from '../dom';
import type { Actions } from './component';

/** The effect of a failure on all, in words. */
const verdicts: Readonly<Record<Effect, string>> = {
  breaks: 'Users notice',
  degrades: 'Users get less',
  holds: 'It holds',
  unknown: 'Not known',
};

const reaches = { failed: 'fails', breaks: 'breaks', degrades: 'degrades', unknown: 'not known' } as const;

/** Everything a failure means, for a person. */
export function outcomePanel(outcome: Outcome, diagram: Diagram, actions: Actions): Child[] {
  return [
    h('h2', {}, ...rich(outcome.title)),
    h('ul', { class: 'chips' }, h('li', { class: `chip effect ${outcome.effect}` }, verdicts[outcome.effect])),
    h('p', { class: 'summary' }, ...rich(outcome.summary)),
    h(
      'div',
      { class: 'row' },
      button('Play Again', () => actions.play(outcome.failure)),
      stop(actions),
    ),
    section('What to change', texts(outcome.advice)),
    section('Users', texts(outcome.journeys)),
    section('Reached by the failure', affected(outcome, diagram, actions)),
    section('State', texts(outcome.state)),
    section('Recovery', texts(outcome.recovery)),
    section('Consistency', texts(outcome.consistency)),
    section('Stateful and stateless', texts(outcome.contrast)),
    section(
      'What the files do not say',
      outcome.unknowns.map((says) => h('li', {}, ...rich(says))),
    ),
  ];
}

/** A failure nothing is known of. */
export function noOutcome(actions: Actions): Child[] {
  return [
    h('h2', {}, 'Nothing to show'),
    h('p', {}, 'The files no longer hold what this failure is about.'),
    h('div', { class: 'row' }, stop(actions)),
  ];
}

function stop({ stop: end }: Actions): HTMLElement {
  return button('Back', end, { class: 'secondary', title: 'Escape' });
}

function section(title: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  return items.length === 0 ? undefined : h('section', {}, h('h3', {}, title), h('ul', {}, ...items));
}

function texts(remarks: readonly { readonly says: string }[]): HTMLElement[] {
  return [...new Set(remarks.map(({ says }) => says))].map((says) => h('li', {}, ...rich(says)));
}

function affected({ affected: all }: Outcome, { nodes }: Diagram, { select }: Actions): HTMLElement[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return all.map(({ component, effect, says }) =>
    h(
      'li',
      { class: `affected ${effect}` },
      button(names.get(component) ?? component, () => select(component), { class: 'link' }),
      h('span', { class: `tag ${effect}` }, reaches[effect]),
      h('div', {}, ...rich(says)),
    ),
  );
}
