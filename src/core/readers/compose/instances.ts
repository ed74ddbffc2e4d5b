import type { Instances } from '../../model/component';
import { entry, scalarAt, textAt, type LocatedMap } from '../../yaml/located';
import { expand } from './interpolate';
import type { Service } from './project';

/** How many containers of a service run: `deploy.replicas`, `scale`, `mode: global`, else one. */
export function readInstances(service: Service): Instances {
  const mode = textAt(service.body, 'deploy', 'mode');
  if (mode?.startsWith('global')) {
    const at = scalarAt(service.body, 'deploy', 'mode')?.at ?? service.at;
    return { min: null, max: null, source: 'one per node (`mode: global`)', at, explicit: true };
  }
  for (const path of [['deploy', 'replicas'], ['scale']]) {
    const found = count(service.body, path, service.variables);
    if (found) return found;
  }
  return { min: 1, max: 1, source: 'one container, the default', at: service.at, explicit: false };
}

function count(
  body: LocatedMap,
  path: readonly string[],
  variables: ReadonlyMap<string, string>,
): Instances | undefined {
  const scalar = scalarAt(body, ...path);
  if (scalar === undefined) return undefined;
  const at = entry(body, ...path)?.via ?? scalar.at;
  const name = path.join('.');
  const text = expand(scalar.text, variables);
  const number = /^\d+$/.test(text.text.trim()) ? Number(text.text) : null;
  if (number === null || !text.complete)
    return { min: null, max: null, source: `\`${name}\` is not known here`, at, explicit: true };
  return { min: number, max: number, source: `\`${name}: ${number}\``, at, explicit: true };
}
