import { operatedResource } from '../../knowledge/catalogue';
import type { OperatedResource, Technology } from '../../knowledge/technology';
import type { Config } from '../../config';
import type { ComponentFacts, Exposure, Instances } from '../../model/component';
import type { Pin } from '../../model/pin';
import { get, textAt, type Located } from '../../yaml/located';
import type { KubeObject } from './object';
import { textsAt } from './object';
import { upkeepOf } from './upkeep';
import { elementsWithout, holding, nodesAt, scalarsAt } from './paths';

/** A custom resource the catalogue knows as a running system. */
export interface Operated {
  readonly object: KubeObject;
  readonly technology: Technology;
  readonly resource: OperatedResource;
}

/** What the rest of the set says about an operator's resource. */
export interface OperatedSurroundings {
  readonly pins: readonly Pin[];
  readonly exposures: readonly Exposure[];
  readonly hosts: readonly string[];
  /** The objects that run its pods, where it leaves them to others (Kafka's node pools). */
  readonly members: readonly Operated[];
  /** The kinds in the set, by `kindIn`. */
  readonly kinds: ReadonlySet<string>;
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

/** Facts of an operator's resource: its size, storage and care as its own fields tell them. */
export function operatedFacts(operated: Operated, id: string, around: OperatedSurroundings): ComponentFacts {
  const { object, resource } = operated;
  const { pins, exposures, hosts, members, kinds } = around;
  const instances = members.length === 0 ? ownInstances(operated) : sumOf(members.map(ownInstances), operated);
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
    instances,
    pins,
    exposures,
    constraints: [],
    hosts,
    labels: textsAt(object.root, 'metadata', 'labels'),
    secrets: [],
    stableIdentity: false,
    operated: true,
    ephemeralStorage: members.length === 0 ? isEphemeral(operated) : members.some(isEphemeral),
    ...(members.length > 0 && { ranByMembers: true }),
    upkeep: upkeepOf(object, resource, kinds),
    // Operators make their own Services, which no file of the set shows.
    served: 'unknown',
    off: instances.max === 0,
    optional: false,
  };
}

function ownInstances({ object, resource }: Operated): Instances {
  const { instances: paths = [], defaultInstances = null, countedBy = [] } = resource;
  const at = paths.flatMap((path) => scalarsAt(object.root, path))[0]?.at ?? object.at;
  const unknown = { min: null, max: null, source: 'the operator decides', at, explicit: false };
  if (countedBy.some((path) => nodesAt(object.root, path).length > 0)) return unknown;
  const written = paths.flatMap((path) => scalarsAt(object.root, path));
  const silent = paths.reduce((count, path) => count + elementsWithout(object.root, path), 0);
  const numbers = written.map((scalar) => Number(scalar.text));
  if (!numbers.every((number) => Number.isInteger(number) && number >= 0)) return { ...unknown, explicit: true };
  const sum = numbers.reduce((total, number) => total + number, 0) + silent * (defaultInstances ?? 0);
  if (written.length > 0) {
    const source = paths.map((path) => `\`${path}\``).join(' and ');
    return { min: sum, max: sum, source, at, explicit: true };
  }
  const count = silent > 0 && defaultInstances !== null ? sum : defaultInstances;
  return { ...unknown, min: count, max: count };
}

/** What the members keep together; unknown as soon as one of them is. */
function sumOf(parts: readonly Instances[], { object, resource }: Operated): Instances {
  const add = (counts: readonly (number | null)[]): number | null =>
    counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0);
  return {
    min: add(parts.map((part) => part.min)),
    max: add(parts.map((part) => part.max)),
    source: `its ${resource.members?.kind ?? 'member'} objects`,
    at: parts[0]?.at ?? object.at,
    explicit: parts.some((part) => part.explicit),
  };
}

/** Whether the resource's state goes with the pod: it has no place but memory, or storage that goes is asked for. */
function isEphemeral({ object, technology, resource }: Operated): boolean {
  if (technology.class === 'stateful' && technology.keeps?.where === 'memory' && resource.storage === undefined)
    return true;
  if (hasScratchData(object.root)) return true;
  return (resource.ephemeral ?? []).some((condition) => holding(object.root, condition) !== undefined);
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
