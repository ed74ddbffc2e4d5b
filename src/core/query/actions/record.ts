import { recordDecision } from '../../decisions/suggest';
import type { Fix } from '../../finding';
import type { Component } from '../../model/system';
import { decisionsAbout } from '../facts/decisions';
import type { Asked } from './asked';

/** Writes down the trade-off behind a native component that has none yet. */
export function tradeOff({ place, text }: Asked, component: Component): Fix | undefined {
  const { system } = place.review;
  if (decisionsAbout(system, component).length > 0) return undefined;
  const edit = recordDecision(system, component, place.today, text);
  if (edit === undefined) return undefined;
  return { kind: 'suggestion', title: `Record the trade-off for \`${component.name}\``, edits: [edit] };
}
