import type { Diagram } from '../../core/diagram/types';
import type { SimulateAnswer } from '../../server/protocol';
import type { Child } from '../dom';
import { journeyTo } from '../journey';
import type { PageState } from '../messages';
import { componentPanel, type Actions } from './component';
import { noOutcome, outcomePanel } from './outcome';
import { placePanel } from './place';
import { systemPanel } from './system';

/**
 * What the panel shows: the failure that is played, else what is selected, else the system as a whole.
 * @param answer what the failure means; null where nothing is known of it, undefined until it is told
 */
export function panelContent(
  diagram: Diagram,
  state: Pick<PageState, 'selected' | 'place' | 'failure'>,
  answer: SimulateAnswer | null | undefined,
  actions: Actions,
): readonly Child[] {
  if (state.failure) {
    if (answer === undefined) return [];
    return answer ? outcomePanel(answer.outcome, diagram, actions) : noOutcome(actions);
  }
  const node = diagram.nodes.find(({ id }) => id === state.selected);
  if (node) return componentPanel(node, journeyTo(diagram, node.id), diagram, actions);
  const place = diagram.places.find(({ key }) => key === state.place);
  return place ? placePanel(place, diagram, actions) : systemPanel(diagram, actions);
}
