import type { Component, System } from '../model/system';
import { isAtRisk } from '../scenario/rank';
import { listNames, whereWords } from './words';

/** State that goes with the instance and must not, or might matter, in words: "sessions in memory". */
export function stateAtRisk({ verdict }: Component): readonly string[] {
  return [...new Set(verdict.state.filter(isAtRisk).map(({ holds, where }) => `${holds} ${whereWords(where)}`))];
}

/** What the loss of a whole component means, for a line above it: "3 components stop, lost: sessions in memory". */
export function shortConsequence(component: Component, { availability, byId }: System): string {
  const reach = availability.of.get(component.id);
  const blast = reach?.blast.length ?? 0;
  const cut = (reach?.lostEntries ?? []).filter((id) => id !== component.id).map((id) => byId.get(id)?.name ?? id);
  const lost = stateAtRisk(component);
  const parts = [
    ...(blast > 0 ? [`${blast} ${blast === 1 ? 'component stops' : 'components stop'}`] : []),
    ...(reach?.entry === true ? ['requests no longer come in here'] : []),
    ...(cut.length > 0 ? [`users of ${listNames(cut, 2).replaceAll('`', '')} are cut off`] : []),
    ...(lost.length > 0 ? [`lost: ${lost.join(' and ')}`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing else stops';
}
