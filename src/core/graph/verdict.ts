import type { Component } from '../model/system';

/**
 * The system's verdict over the components that serve requests or hold state (N33): `stateless` when none is stateful,
 * `hybrid` when some are and at least one that serves requests is not, else `stateful`.
 */
export function systemVerdict(components: readonly Component[]): 'stateful' | 'stateless' | 'hybrid' {
  const stateful = components.some((component) => component.verdict.class === 'stateful');
  if (!stateful) return 'stateless';
  const serving = components.some(
    (component) => component.verdict.class === 'stateless' && component.duty === 'request' && !isOutside(component),
  );
  return serving ? 'hybrid' : 'stateful';
}

/** Clients and external services are not part of what is deployed. */
export function isOutside(component: Pick<Component, 'kind' | 'format'>): boolean {
  return component.format === 'native' && (component.kind === 'client' || component.kind === 'external');
}
