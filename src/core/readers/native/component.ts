import type { ComponentFacts, Exposure } from '../../model/component';
import { entry, get, isTrue, textAt, type Entry, type LocatedMap } from '../../yaml/located';
import { plainFacts } from '../plain';
import { readDeclaration } from './declaration';
import { readInstances } from './instances';

/** Reads one entry of `components`; pins come later, when all components are known. */
export function readComponent(component: Entry): ComponentFacts {
  const body = bodyOf(component);
  const kind = textAt(body, 'kind') ?? 'service';
  const instances = readInstances(component, kind);
  return {
    ...plainFacts,
    id: component.key,
    name: component.key,
    format: 'native',
    kind,
    at: component.at,
    body,
    containers: [],
    instances,
    pins: [],
    exposures: exposures(component, kind),
    hosts: [component.key],
    off: instances.max === 0,
    declared: readDeclaration(body),
  };
}

/** A component may be named and described later: an empty one has an empty mapping at its key. */
function bodyOf(component: Entry): LocatedMap {
  const { value } = component;
  return value.type === 'map'
    ? value
    : { type: 'map', entries: new Map(), at: component.at, extent: component.at, flow: false };
}

function exposures(component: Entry, kind: string): Exposure[] {
  if (kind === 'client') {
    const at = get(component.value, 'kind')?.at ?? component.at;
    return [{ kind: 'declared', audience: 'users', says: 'a client, where requests begin', at }];
  }
  const declared = entry(component.value, 'entry');
  return declared && isTrue(declared.value)
    ? [{ kind: 'declared', audience: 'users', says: '`entry: true`', at: declared.at }]
    : [];
}
