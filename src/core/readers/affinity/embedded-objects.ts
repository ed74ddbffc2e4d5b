import type { Pin } from '../../model/pin';
import { hostBackend } from '../kubernetes/backends';
import { isHeadless } from '../kubernetes/hosts';
import { dataOf } from '../kubernetes/data';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { setting, type Dialect, type Found } from './dialect';
import { embeddedPins } from './embedded';
import { directivePlace } from './place';

/** Proxy configuration kept as text in a ConfigMap. */
export const embeddedDialects: readonly Dialect[] = [{ kind: 'ConfigMap', groups: [''], find: configMap }];

function* configMap(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const [key, text] of dataOf(object)) {
    for (const found of embeddedPins(text.text)) {
      const pin: Pin = {
        dialect: found.dialect,
        to: found.to ?? 'instance',
        by: found.by,
        certain: found.certain,
        says: `${setting(found.says, undefined, object)} (\`${key}\`)`,
        at: directivePlace({ ...text, source: set.source(text.at.file) }, found) ?? text.at,
        removable: [],
      };
      yield* behindHosts(found.hosts, pin, object.namespace, set);
    }
  }
}

/**
 * A proxy's pin for what stands behind each host of its block (recipe UP).
 * @param namespace of the proxy, where hosts without one are looked for
 */
export function* behindHosts(named: readonly string[], pin: Pin, namespace: string, set: ObjectSet): Generator<Found> {
  const hosts = [...new Set(named)];
  const backends = hosts.flatMap((host) => hostBackend(host, namespace, pin.at) ?? []);
  const reached = backends.map((backend) => set.behind(backend.namespace, backend.name));
  if (backends.length > 0 && reached.every((workloads) => workloads.length === 0)) {
    // Whether the one address is that of a Service is not in the set.
    yield { workloads: [], pin: { ...pin, certain: pin.certain && backends.length > 1 } };
    return;
  }
  const among = [...new Set(reached.flat().map(({ id }) => id))];
  const several = pin.to !== 'group' && hosts.length > 1 && among.length > 1 ? { ...pin, among } : pin;
  for (const [index, backend] of backends.entries()) {
    const undone = oneServer(hosts, set.service(backend.namespace, backend.name));
    yield { workloads: reached[index] ?? [], pin: undone === undefined ? several : { ...several, undone } };
  }
}

/** A proxy whose only server is a Service with an address of its own chooses among one; the cluster balances behind it. */
function oneServer(hosts: readonly string[], service: KubeObject | undefined): string | undefined {
  if (hosts.length !== 1 || service === undefined || isHeadless(service)) return undefined;
  return `The only server of the block is the one address of Service \`${service.name}\`, and the cluster balances again behind it.`;
}
