import { isGiven } from '../../decisions/reason';
import type { Text } from '../../model/text';
import type { Component, System } from '../../model/system';
import { decisionsByComponent } from '../../rules/shared/decided';
import type { Recovery } from '../types';
import { quoted } from '../words';

/**
 * What a native file says about the component's return: its failover, its answer to a lost node, a decision's.
 * @param whole no instance of it is left
 */
export function declaredRecovery(system: System, component: Component, whole: boolean): readonly Recovery[] {
  const { declared, id } = component;
  if (declared === undefined) return [];
  const { failover, rto } = declared.recovery;
  const time = rto?.text;
  const name = quoted(system, id);
  const limit = time === undefined ? '' : ` It may be down for ${time} (\`rto\`).`;
  const answer = answerTo(system, component, 'onNodeLoss');
  const says = (sentence: string): string => `${sentence}${limit}${quote(answer)}`;
  const at = failover?.at ?? answer?.at ?? rto?.at;
  const base = { component: id, time, at };
  switch (failover?.text) {
    case 'automatic':
      if (whole && (component.instances.min ?? 0) > 1)
        return [{ ...base, by: 'unknown', says: says(`No instance of ${name} is left that could take over.`) }];
      return [{ ...base, by: 'failover', says: says(`Another instance of ${name} takes over by itself.`) }];
    case 'manual':
      return [{ ...base, by: 'person', says: says(`Somebody has to bring ${name} back by hand.`) }];
    case 'none':
      return [{ ...base, by: 'person', says: says(`Nothing takes over for ${name}; somebody has to bring it back.`) }];
    default:
      if (answer === undefined && time === undefined) return [];
      return [{ ...base, by: 'unknown', says: says(`The file does not say what brings ${name} back.`) }];
  }
}

/** What the file says about a network that splits. */
export function partitionAnswer(system: System, id: string): readonly Recovery[] {
  const component = system.byId.get(id);
  const answer = component === undefined ? undefined : answerTo(system, component, 'onPartition');
  if (answer === undefined) return [];
  return [
    {
      component: id,
      by: 'unknown',
      time: undefined,
      says: `${quoted(system, id)}, as the file says: “${answer.text.trim()}”`,
      at: answer.at,
    },
  ];
}

/** The author's sentence, at the component or in a decision about it. */
export function answerTo(system: System, component: Component, key: 'onNodeLoss' | 'onPartition'): Text | undefined {
  const own = component.declared?.recovery[key];
  const decided = (decisionsByComponent(system).get(component.id) ?? []).map((decision) => decision[key]);
  return [own, ...decided].find((text) => isGiven(text));
}

function quote(answer: Text | undefined): string {
  return answer === undefined ? '' : ` The file says: “${answer.text.trim()}”`;
}
