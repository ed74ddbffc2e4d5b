import type { Link } from '../model/link';
import type { StateItem } from '../model/evidence';
import type { Component } from '../model/system';
import { entrustedOf } from './entrusted';

const important = /session|queue|broker|celery|sidekiq|bull|job|resque/i;

/**
 * Notes on each store what the others keep in it. What session or queue settings point to holds what users miss: its loss
 * is not tolerable (design section 5).
 */
export function markImportantState(components: readonly Component[], links: readonly Link[]): readonly Component[] {
  const entrusted = entrustedOf(components, links);
  const named = new Set(links.filter((link) => important.test(link.evidence)).map((link) => link.to));
  return components.map((component) => {
    const kept = entrusted.get(component.id) ?? [];
    const marked = kept.length === 0 ? component : { ...component, entrusted: kept };
    if ((kept.length === 0 && !named.has(component.id)) || component.verdict.state.length === 0) return marked;
    const state = component.verdict.state.map((item): StateItem => ({ ...item, tolerance: 'not-tolerable' }));
    return { ...marked, verdict: { ...component.verdict, state } };
  });
}
