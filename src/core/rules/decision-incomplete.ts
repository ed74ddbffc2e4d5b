import type { Decision } from '../decisions/decision';
import { isGiven } from '../decisions/reason';
import type { Component, System } from '../model/system';
import type { Text } from '../model/text';
import { defineRule } from './rule';

export default defineRule({
  id: 'decision-incomplete',
  category: 'decisions',
  severity: 'information',
  notes: ['N39', 'N40', 'N41', 'N42'],
  stage: 'decisions',
  summary: 'A recorded trade-off leaves a question open that a reviewer will ask.',
  messages: {
    incomplete: 'The decision about `{about}` {missing}; add that, so that a reviewer can follow the trade-off.',
  },
  *check({ system }) {
    for (const decision of system.decisions) {
      if (decision.origin !== 'decision') continue;
      const missing = gaps(decision, system);
      if (missing.length === 0) continue;
      const about = decision.about.map((name) => name.text).join('`, `');
      yield { at: decision.at, message: 'incomplete', data: { about, missing: `names ${join(missing)}` } };
    }
  },
});

/** What the decision does not answer, in words. */
function gaps(decision: Decision, system: System): string[] {
  const about = decision.about.flatMap((name) => system.byId.get(name.text) ?? []);
  // Losing a stateless instance costs nothing, so only a design that keeps state has to say how it recovers.
  const keepsState =
    decision.choice?.text !== 'stateless' && about.some((component) => component.verdict.class === 'stateful');
  const answered = (key: 'onNodeLoss' | 'onPartition'): boolean =>
    isGiven(decision[key]) || (about.length > 0 && about.every((component) => answers(component, key)));
  return [
    ...(isGiven(decision.reason) || decision.accepts.length > 0 ? [] : ['no reason']),
    ...(some(decision.costs) ? [] : ['no cost']),
    ...(some(decision.alternatives) ? [] : ['no alternative']),
    ...(!keepsState || answered('onNodeLoss') ? [] : ['no answer to the loss of a node']),
    ...(!keepsState || answered('onPartition') ? [] : ['no answer to a network partition']),
  ];
}

function answers(component: Component, key: 'onNodeLoss' | 'onPartition'): boolean {
  return component.verdict.class === 'stateless' || isGiven(component.declared?.recovery[key]);
}

function some(texts: readonly Text[]): boolean {
  return texts.some((text) => isGiven(text));
}

function join(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
