import { acceptAnnotation, annotationAcceptances } from '../../decisions/annotations';
import type { Decision } from '../../decisions/decision';
import type { ComponentFacts } from '../../model/component';
import type { Span } from '../../model/span';
import { mapAt } from '../../yaml/located';
import { carried } from '../affinity/annotation-row';
import type { KubeObject } from './object';
import type { ObjectSet } from './set';

/** Acceptances in annotations: on a workload for itself, on any other object for itself and the components it concerns. */
export function acceptances(
  objects: readonly KubeObject[],
  ids: ReadonlyMap<KubeObject, string>,
  set: ObjectSet,
  components: readonly ComponentFacts[],
): readonly Decision[] {
  return objects.flatMap((object): readonly Decision[] => {
    if (![...object.annotations.keys()].some((key) => key.startsWith(acceptAnnotation))) return [];
    const id = ids.get(object);
    const about = id === undefined ? concerned(object, set, components) : [id];
    return annotationAcceptances(mapAt(object.root, 'metadata', 'annotations'), about, object.root.extent);
  });
}

/** Components behind a Service or Ingress, and those that an object pins, scales, budgets or gives its storage to. */
function concerned(object: KubeObject, set: ObjectSet, components: readonly ComponentFacts[]): readonly string[] {
  const { extent } = object.root;
  const inside = (at: Span): boolean => at.file === extent.file && extent.start <= at.start && at.end <= extent.end;
  const touched = components.filter(
    ({ pins, instances, containers, budgets = [] }) =>
      [...pins, ...budgets].some(({ at }) => inside(at)) ||
      (instances.autoscaler !== undefined && inside(instances.autoscaler.at)) ||
      containers.some(({ mounts }) => mounts.some(({ accessModesAt }) => accessModesAt && inside(accessModesAt))),
  );
  return [
    ...new Set([...carried(object, set).map((workload) => workload.id), ...touched.map((component) => component.id)]),
  ];
}
