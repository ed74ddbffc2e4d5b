import type { Governing, ServiceInFront } from '../../model/component';
import { scalarAt } from '../../yaml/located';
import { isHeadless } from './hosts';
import { plainLabels, selectsPlain } from './selector';
import { metricsOnly } from './served';
import type { ObjectSet } from './set';
import type { Workload } from './workload';

/** The Services of the set that select a workload's pods. */
export function servicesInFront(workload: Workload, set: ObjectSet): readonly ServiceInFront[] {
  return set.servicesOf(workload).map((service) => ({
    name: service.name,
    at: service.at,
    headless: isHeadless(service),
    metricsOnly: metricsOnly(service),
  }));
}

/** How the Service fits that a StatefulSet names (kubernetes-semantics, `statefulset-service`). */
export function governingOf({ object, labels }: Workload, set: ObjectSet): Governing {
  const field = scalarAt(object.root, 'spec', 'serviceName');
  const named = field === undefined || field.text === '' ? undefined : { text: field.text, at: field.at };
  const anyService = set.ofKind('Service', '').some(({ namespace }) => namespace === object.namespace);
  if (named === undefined) return { named, fit: 'unnamed', anyService };
  const service = set.service(object.namespace, named.text);
  if (service === undefined) return { named, fit: 'absent', anyService };
  const selector = plainLabels(service.root, 'spec', 'selector');
  const fit = !isHeadless(service)
    ? 'own-address'
    : selector.size === 0
      ? 'no-selector'
      : selectsPlain(selector, labels)
        ? 'fits'
        : 'other-pods';
  return { named, fit, anyService, at: service.at };
}
