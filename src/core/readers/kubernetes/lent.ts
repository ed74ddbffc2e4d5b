import { changed } from './kustomize/merge';
import { entry, get, mapAt, textAt, type LocatedMap, type LocatedScalar } from '../../yaml/located';
import { reread, type KubeObject } from './object';

/**
 * The objects with Argo's `workloadRef` followed: a Rollout that names a Deployment runs its pod template, and the
 * Deployment, which the Rollout's controller scales down, runs nothing.
 */
export function withLentTemplates(objects: readonly KubeObject[]): readonly KubeObject[] {
  const lenders = new Map<string, KubeObject>();
  const rollouts = objects.filter((object) => object.kind === 'Rollout' && object.group === 'argoproj.io');
  if (!rollouts.some((rollout) => lenderKey(rollout) !== undefined)) return objects;
  for (const object of objects) lenders.set(key(object.kind, object.namespace, object.name), object);
  const lent = new Set<KubeObject>();
  const next = objects.map((object) => {
    const lender = lenders.get(lenderKey(object) ?? '');
    const template = mapAt(lender?.root, 'spec', 'template');
    if (lender === undefined || template === undefined) return object;
    lent.add(lender);
    return reread(object, withSpec(object.root, 'template', template));
  });
  return next.map((object) =>
    lent.has(object) ? reread(object, withSpec(object.root, 'replicas', none(object))) : object,
  );
}

/** The key of the object whose pod template a Rollout borrows. */
function lenderKey({ kind, group, namespace, root }: KubeObject): string | undefined {
  if (kind !== 'Rollout' || group !== 'argoproj.io' || get(root, 'spec', 'template') !== undefined) return undefined;
  const name = textAt(root, 'spec', 'workloadRef', 'name');
  return name === undefined
    ? undefined
    : key(textAt(root, 'spec', 'workloadRef', 'kind') ?? 'Deployment', namespace, name);
}

function key(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}

function withSpec(root: LocatedMap, field: string, value: LocatedMap | LocatedScalar): LocatedMap {
  const next = changed(root, ['spec', field], value, false);
  return next.type === 'map' ? next : root;
}

/** No replicas, said where the Deployment says how many or, where it does not, by its name. */
function none({ root, at }: KubeObject): LocatedScalar {
  const written = entry(root, 'spec', 'replicas');
  return { type: 'scalar', value: 0, text: '0', at: written?.value.at ?? at, block: false };
}
