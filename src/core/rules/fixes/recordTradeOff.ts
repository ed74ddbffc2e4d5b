import { decisionAt, placeForDecision, type DecisionPlace } from '../../decisions/record';
import type { Fix } from '../../finding';
import type { Component } from '../../model/system';
import type { RuleContext } from '../rule';

/**
 * Offers to record the trade-off behind a native component. Where decisions go is found once per file, however many
 * components ask.
 */
export function tradeOffRecorder({ system, today, text }: RuleContext): (component: Component) => readonly Fix[] {
  const places = new Map<string, DecisionPlace | undefined>();
  return (component) => {
    const { file } = component.at;
    if (!places.has(file)) places.set(file, placeForDecision(system, file, text(file)));
    const place = places.get(file);
    if (place === undefined) return [];
    const title = `Record the trade-off for \`${component.name}\``;
    return [{ kind: 'suggestion', title, edits: [decisionAt(place, component, today)] }];
  };
}
