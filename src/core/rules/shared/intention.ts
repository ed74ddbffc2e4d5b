import { weigh } from '../../classify/weigh';
import type { StateClass } from '../../model/evidence';
import type { Component } from '../../model/system';
import type { Text } from '../../model/text';

/** Signals that tell what is wanted; the others tell what is there. */
const WANTED: ReadonlySet<string> = new Set(['use-case', 'needs']);

/** The words of a component's use case and needs that speak for one class, the heaviest first. */
export function wishes(component: Component, towards: StateClass): readonly Text[] {
  const { declared, verdict } = component;
  const words = [...(declared?.useCase ? [declared.useCase] : []), ...(declared?.needs ?? [])];
  return verdict.evidence
    .filter((item) => WANTED.has(item.signal) && item.towards === towards)
    .flatMap(({ at }) => words.find((word) => word.at.file === at.file && word.at.start === at.start) ?? []);
}

/**
 * The class a component shows apart from what is wanted of it; undefined where nothing shows one, or too little to call
 * it a choice.
 */
export function shownClass({ verdict }: Component): StateClass | undefined {
  const shown = verdict.evidence.filter(({ signal }) => !WANTED.has(signal));
  if (shown.every(({ weight }) => weight === 0)) return undefined;
  const { class: side, confidence } = weigh(shown);
  return confidence === 'low' ? undefined : side;
}

/** True when it says that state is kept in another component or with the client (N34). */
export function leavesState({ declared }: Component): boolean {
  return (declared?.state ?? []).some(
    ({ keptIn }) => keptIn === 'component' || keptIn === 'token' || keptIn === 'cookie',
  );
}
