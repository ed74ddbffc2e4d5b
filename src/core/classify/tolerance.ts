import type { Link } from '../model/link';
import type { StateItem } from '../model/evidence';
import type { Component } from '../model/system';

const important = /session|queue|broker|celery|sidekiq|bull|job|resque/i;

/** A store that session or queue settings point to holds what users miss: its loss is not tolerable (design section 5). */
export function markImportantState(components: readonly Component[], links: readonly Link[]): readonly Component[] {
  const marked = new Set(links.filter((link) => important.test(link.evidence)).map((link) => link.to));
  for (const id of driven(components, links)) marked.add(id);
  return components.map((component) => {
    if (!marked.has(component.id) || component.verdict.state.length === 0) return component;
    const state = component.verdict.state.map((item): StateItem => ({ ...item, tolerance: 'not-tolerable' }));
    return { ...component, verdict: { ...component.verdict, state } };
  });
}

const driver = /^(?:SESSION|QUEUE)_?(?:DRIVER|CONNECTION|STORE|ENGINE|BACKEND)$/i;

/** `SESSION_DRIVER=redis` beside `REDIS_HOST=cache`: the store of that technology the component is linked to. */
function driven(components: readonly Component[], links: readonly Link[]): readonly string[] {
  const byId = new Map(components.map((component) => [component.id, component]));
  const wanted = new Map(components.map((component) => [component.id, backends(component)]));
  return links.flatMap(({ from, to }) => {
    const technology = byId.get(to)?.technology;
    const names = technology === undefined ? [] : (wanted.get(from) ?? []);
    return technology !== undefined && names.some((name) => name.includes(technology.id)) ? [to] : [];
  });
}

/** What the driver settings of a component name. */
function backends(component: Component): readonly string[] {
  return component.containers.flatMap((container) =>
    container.environment.flatMap((setting) =>
      driver.test(setting.name) && setting.value ? [setting.value.toLowerCase()] : [],
    ),
  );
}
