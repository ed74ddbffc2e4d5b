import type { Link } from '../model/link';
import type { StateItem } from '../model/evidence';
import type { Component } from '../model/system';

const important = /session|queue|broker|celery|sidekiq|bull|job|resque/i;

/** A store that session or queue settings point to holds what users miss: its loss is not tolerable (design section 5). */
export function markImportantState(components: readonly Component[], links: readonly Link[]): readonly Component[] {
  const marked = new Set(links.filter((link) => important.test(link.evidence)).map((link) => link.to));
  return components.map((component) => {
    if (!marked.has(component.id) || component.verdict.state.length === 0) return component;
    const state = component.verdict.state.map((item): StateItem => ({ ...item, tolerance: 'not-tolerable' }));
    return { ...component, verdict: { ...component.verdict, state } };
  });
}
