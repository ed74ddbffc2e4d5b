import type { Pin } from '../../model/pin';
import { hostBackend } from '../kubernetes/backends';
import { isHeadless } from '../kubernetes/hosts';
import { dataOf } from '../kubernetes/data';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import type { ConfPin } from './conf';
import { setting, type Dialect, type Found } from './dialect';
import { embeddedPins } from './embedded';

/** Proxy configuration kept as text in a ConfigMap. */
export const embeddedDialects: readonly Dialect[] = [{ kind: 'ConfigMap', groups: [''], find: configMap }];

function* configMap(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const [key, text] of dataOf(object)) {
    for (const found of embeddedPins(text.text)) {
      const says = `${setting(found.says, undefined, object)} (\`${key}\`)`;
      for (const host of new Set(found.hosts)) {
        const backend = hostBackend(host, object.namespace, text.at);
        if (backend === undefined) continue;
        const undone = oneServer(found, set.service(backend.namespace, backend.name));
        const pin: Pin = {
          dialect: found.dialect,
          to: 'instance',
          by: found.by,
          certain: found.certain,
          says,
          at: text.at,
          removable: [],
        };
        yield {
          workloads: set.behind(backend.namespace, backend.name),
          pin: undone === undefined ? pin : { ...pin, undone },
        };
      }
    }
  }
}

/** A proxy whose only server is a Service with an address of its own chooses among one; the cluster balances behind it. */
function oneServer(found: ConfPin, service: KubeObject | undefined): string | undefined {
  if (new Set(found.hosts).size !== 1 || service === undefined || isHeadless(service)) return undefined;
  return `The only server of the block is the one address of Service \`${service.name}\`, and the cluster balances again behind it.`;
}
