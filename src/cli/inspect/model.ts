import type { LinePosition } from '../../core/lines';
import type { Component } from '../../core/model/system';
import type { Span } from '../../core/model/span';
import type { ReviewedSystem } from '../../workspace/workspace';

/** True when the file asks to tie a client to one instance of the component; what the pin achieves is another question. */
export function affinity({ pins }: Component): boolean {
  return pins.some(({ to, certain }) => certain && to !== 'group');
}

/** Where the component's state is: words for its own, component ids for what it keeps in others. */
export function whereabouts(component: Component, { system }: ReviewedSystem): readonly string[] {
  const own = component.verdict.state.map(({ where }) => where);
  if (component.verdict.externalised === undefined) return [...new Set<string>(own)];
  const stores = system.links
    .filter(({ from, to }) => from === component.id && system.byId.get(to)?.verdict.class === 'stateful')
    .map(({ to }) => to);
  return [...new Set<string>([...own, ...stores])];
}

/** Turns a place into line and column. */
export type Locate = (at: Span) => LinePosition;
