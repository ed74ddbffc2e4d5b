import { isStore, isStoreKind } from '../knowledge/store';
import type { TechnologyRole } from '../knowledge/technology';
import type { Component } from '../model/system';
import type { Shape } from './types';

/** Kinds of native files whose word says more than the technology does. */
const byKind: Readonly<Record<string, Shape>> = {
  client: 'person',
  external: 'cloud',
  cdn: 'cloud',
  gateway: 'gateway',
  'load-balancer': 'gateway',
  queue: 'queue',
  worker: 'gear',
  scheduler: 'clock',
};

const byRole: Partial<Readonly<Record<TechnologyRole, Shape>>> = {
  broker: 'queue',
  proxy: 'gateway',
  'load-balancer': 'gateway',
  cdn: 'cloud',
  dns: 'gateway',
  worker: 'gear',
  'stream-processing': 'gear',
  scheduler: 'clock',
  agent: 'agent',
  monitoring: 'agent',
  sidecar: 'agent',
};

/** The outline of a component: by the native kind, then by technology, then by how it lives. */
export function shapeOf(component: Component): Shape {
  const { format, kind, technology, lifecycle, duty } = component;
  const declared = format === 'native' ? byKind[kind] : undefined;
  if (declared !== undefined) return declared;
  if (lifecycle === 'per-node') return 'agent';
  if (lifecycle === 'scheduled') return 'clock';
  const known = technology === undefined ? undefined : byRole[technology.role];
  if (known !== undefined) return known;
  if (isStore(technology) || isStoreKind(component)) return 'cylinder';
  return duty === 'background' || lifecycle === 'one-shot' ? 'gear' : 'box';
}
