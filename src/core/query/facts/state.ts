import type { StateItem } from '../../model/evidence';
import type { Component } from '../../model/system';
import { pointsAt } from '../around';
import { statesWords } from '../words';
import { itemTokens, type Fact } from './fact';

/** What the component keeps, for keys that describe storage; the item at the place itself when there is one. */
export const stored: Fact = (subject) => {
  const { component } = subject;
  if (component === undefined) return undefined;
  const { state, externalised, class: klass } = component.verdict;
  const here = state.filter(({ at }) => pointsAt(itemTokens(subject), at));
  const items = here.length > 0 ? here : state;
  if (items.length > 0) return `\`${component.name}\` keeps ${statesWords(items.slice(0, 3))}${missed(here)}.`;
  if (externalised !== undefined)
    return `\`${component.name}\` keeps nothing itself; its state is elsewhere: ${externalised}.`;
  return klass === 'stateless' && component.verdict.confidence !== 'low'
    ? `nothing mounted here makes \`${component.name}\` stateful.`
    : undefined;
};

/** Whether losing the item at the very place would be noticed. */
function missed([item, ...others]: readonly StateItem[]): string {
  if (item?.lost !== true || others.length > 0) return '';
  return { 'not-tolerable': '; that must not happen', tolerable: '; that does no harm', unknown: '' }[item.tolerance];
}

/** What a restart or a replacement does to the component. */
export const replaced: Fact = ({ component }) => {
  if (component === undefined || component.lifecycle !== 'service') return undefined;
  const name = `\`${component.name}\``;
  const lost = component.verdict.state.filter((item) => item.lost === true);
  const kept = component.verdict.state.find((item) => item.lost === false);
  if (lost[0] !== undefined)
    return `a replacement of ${name} starts without what it kept: ${lost.map(({ holds }) => holds).join('; ')} (N11).`;
  if (kept !== undefined)
    return `a replacement of ${name} finds what it keeps again (${kept.holds}), and requests wait until it has started${alone(component)}.`;
  if (component.verdict.class === 'stateless' && component.verdict.confidence !== 'low') {
    return `${name} keeps nothing, so a replacement can take over at once (N12)${alone(component)}.`;
  }
  return undefined;
};

function alone({ instances }: Component): string {
  return instances.max === 1 ? '; it runs once, so nobody answers meanwhile' : '';
}
