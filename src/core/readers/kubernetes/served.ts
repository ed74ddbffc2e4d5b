import type { ComponentFacts } from '../../model/component';
import { itemsAt, textAt, type Located } from '../../yaml/located';
import type { KubeObject } from './object';
import type { ObjectSet } from './set';
import type { Workload } from './workload';

/** Whether requests can reach the pods: the word *Served* of the Kubernetes semantics. */
export function servedBy(workload: Workload, set: ObjectSet): ComponentFacts['served'] {
  if (workload.object.group === 'serving.knative.dev') return 'yes';
  if (set.servicesOf(workload).some((service) => !metricsOnly(service))) return 'yes';
  if (textAt(workload.pod, 'hostNetwork') === 'true') return 'yes';
  const hostPorts = itemsAt(workload.pod, 'containers').some((container) =>
    itemsAt(container, 'ports').some((port) => textAt(port, 'hostPort') !== undefined),
  );
  if (hostPorts) return 'yes';
  return set.hasServices(workload.object.namespace) ? 'no' : 'unknown';
}

/** A Service whose ports are all metrics is there for the monitoring alone. */
export function metricsOnly(service: KubeObject): boolean {
  const ports = itemsAt(service.root, 'spec', 'ports');
  return ports.some(namedMetrics) && ports.every((port) => namedMetrics(port) || numberedMetrics(port));
}

function namedMetrics(port: Located): boolean {
  return /^(?:https?-)?(?:metrics|prometheus|monitoring)$/.test(textAt(port, 'name') ?? '');
}

/** Usual exporter ports; they count only beside a port that says so by name. */
function numberedMetrics(port: Located): boolean {
  const number = Number(textAt(port, 'port'));
  return number >= 9090 && number <= 9100;
}
