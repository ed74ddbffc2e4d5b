import { operatedResource } from '../../knowledge/catalogue';
import type { OperatedResource, Technology } from '../../knowledge/technology';
import type { Config } from '../../config';
import type { ComponentFacts, Instances } from '../../model/component';
import type { Pin } from '../../model/pin';
import { get, textAt, type Located, type LocatedScalar } from '../../yaml/located';
import { qualified } from './hosts';
import type { KubeObject } from './object';
import { textsAt } from './object';

/** A custom resource the catalogue knows as a running system. */
export interface Operated {
  readonly object: KubeObject;
  readonly technology: Technology;
  readonly resource: OperatedResource;
}

/** The running system an object asks an operator for, or undefined. */
export function operatedOf(object: KubeObject, config: Config): Operated | undefined {
  if (object.group === '') return undefined;
  for (const technology of config.technologies) {
    for (const resource of technology.resources ?? []) {
      if (resource.group === object.group && resource.kind === object.kind) return { object, technology, resource };
    }
  }
  const found = operatedResource(object.group, object.kind);
  return found === undefined ? undefined : { object, ...found };
}

/** Facts of an operator's resource: its size and storage as its own fields tell them. */
export function operatedFacts({ object, resource }: Operated, id: string, pins: readonly Pin[]): ComponentFacts {
  const count = instances(object, resource);
  return {
    id,
    name: object.name,
    format: 'kubernetes',
    kind: object.kind,
    group: object.group,
    at: object.at,
    body: object.root,
    lifecycle: 'service',
    containers: [],
    instances: count,
    pins,
    exposures: [],
    constraints: [],
    hosts: hosts(object, resource),
    labels: textsAt(object.root, 'metadata', 'labels'),
    secrets: [],
    stableIdentity: false,
    operated: true,
    ephemeralStorage: ephemeral(object, resource),
    // Operators make their own Services, which no file of the set shows.
    served: 'unknown',
    off: count.max === 0,
    optional: false,
  };
}

function instances(object: KubeObject, resource: OperatedResource): Instances {
  const written = resource.instances === undefined ? [] : scalarsAt(object.root, resource.instances);
  const numbers = written.map((scalar) => Number(scalar.text));
  const first = written[0];
  if (first !== undefined && numbers.every((number) => Number.isInteger(number) && number >= 0)) {
    const sum = numbers.reduce((total, number) => total + number, 0);
    return { min: sum, max: sum, source: `\`${resource.instances ?? ''}\``, at: first.at, explicit: true };
  }
  const count = first === undefined ? (resource.defaultInstances ?? null) : null;
  return {
    min: count,
    max: count,
    source: 'the operator decides',
    at: first?.at ?? object.at,
    explicit: first !== undefined,
  };
}

/** Whether the resource asks for storage that goes with the pod. */
function ephemeral(object: KubeObject, resource: OperatedResource): boolean {
  if (hasScratchData(object.root)) return true;
  const [path, value] = resource.ephemeral?.split('=') ?? [];
  if (path === undefined || value === undefined) return false;
  // `path=` with nothing behind it: the storage setting is absent.
  if (value === '') return nodesAt(object.root, path).length === 0;
  return scalarsAt(object.root, path).some((scalar) => scalar.text === value);
}

/** A pod template of the resource that puts its data volume on an `emptyDir`. */
function hasScratchData(root: Located): boolean {
  const templates = ['spec.podTemplate', 'spec.nodeSets[].podTemplate', 'spec.template', 'spec'];
  const volumes = templates.flatMap((path) => [
    ...nodesAt(root, `${path}.spec.volumes[]`),
    ...nodesAt(root, `${path}.volumes[]`),
  ]);
  return volumes.some(
    (volume) => get(volume, 'emptyDir') !== undefined && /data|storage/i.test(textAt(volume, 'name') ?? ''),
  );
}

/** Scalars at a path with dots; `[]` after a key stands for every element. */
function scalarsAt(root: Located, path: string): readonly LocatedScalar[] {
  return nodesAt(root, path).flatMap((node) => (node.type === 'scalar' && node.value !== null ? [node] : []));
}

function nodesAt(root: Located, path: string): readonly Located[] {
  let here: readonly Located[] = [root];
  for (const step of path.split('.')) {
    const every = step.endsWith('[]');
    const key = every ? step.slice(0, -2) : step;
    here = here.flatMap((node) => {
      const found = get(node, key);
      if (found === undefined) return [];
      return every && found.type === 'seq' ? found.items : [found];
    });
  }
  return here;
}

/** Host names of the Services that the operator makes for the resource, which no file shows. */
function hosts(object: KubeObject, { services = ['{name}'] }: OperatedResource): readonly string[] {
  return services.flatMap((service) => qualified(service.replace('{name}', object.name), object.namespace));
}
