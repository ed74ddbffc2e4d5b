import type { Component } from '../../model/system';
import { removeAffinity } from '../../rules/fixes/removeAffinity';
import { scaleOut } from '../../rules/fixes/scaleOut';
import { meets } from '../files';
import type { Action } from '../types';
import { rewrite } from './action';
import type { Asked } from './asked';
import { tradeOff } from './record';

/** Changes offered on a component without a finding, each only at the token it is about. */
export function refactorings(asked: Asked): readonly Action[] {
  return asked.place.review.system.components.flatMap((component) => [...offers(asked, component)]);
}

function* offers({ place, range, text }: Asked, component: Component): Iterable<Action> {
  const named = meets(component.at, range);
  if (named || meets(component.instances.at, range)) {
    // "Stateless" for want of evidence is no ground for an offer.
    const sure = component.verdict.class === 'stateless' && component.verdict.confidence !== 'low';
    if (sure && component.instances.max === 1)
      for (const { title, edits } of scaleOut(place.review.system, component, text)) yield rewrite(title, edits);
  }
  for (const pin of component.pins) {
    if (meets(pin.at, range))
      for (const { title, edits } of removeAffinity(component, pin, text)) yield rewrite(title, edits);
  }
  const record = named ? tradeOff({ place, range, text }, component) : undefined;
  if (record !== undefined) yield rewrite(record.title, record.edits);
}
