import type { ComponentFacts } from '../model/component';

/** What a component has none of where its format has no words for it. */
export const plainFacts = {
  lifecycle: 'service',
  constraints: [],
  labels: new Map(),
  secrets: [],
  stableIdentity: false,
  operated: false,
  served: 'unknown',
  optional: false,
} as const satisfies Partial<ComponentFacts>;
