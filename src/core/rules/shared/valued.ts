import { isStoreKind } from '../../knowledge/store';
import type { Component } from '../../model/system';

/**
 * True when losing what a stateful component keeps would be missed: it is not tolerable, or it is what a store other than
 * a cache keeps and nothing says that it may go.
 */
export function isMissed(component: Component): boolean {
  const { state } = component.verdict;
  if (state.some(({ tolerance }) => tolerance === 'not-tolerable')) return true;
  const store = isStoreKind(component) && component.kind !== 'cache' && component.technology?.role !== 'cache';
  return store && state.some(({ tolerance }) => tolerance === 'unknown');
}
