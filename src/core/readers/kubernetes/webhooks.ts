import { get, itemsAt, textAt, type Located } from '../../yaml/located';
import type { KubeObject } from './object';
import type { ObjectSet } from './set';

/** Services that the API server calls: a webhook configuration or a conversion names them, or their own name and port do. */
export function webhookServices(set: ObjectSet): ReadonlySet<KubeObject> {
  const found = new Set<KubeObject>();
  const add = (reference: Located | undefined, namespace: string): void => {
    const service = set.service(textAt(reference, 'namespace') ?? namespace, textAt(reference, 'name') ?? '');
    if (service !== undefined) found.add(service);
  };
  for (const kind of ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'])
    for (const object of set.ofKind(kind))
      for (const hook of itemsAt(object.root, 'webhooks')) add(get(hook, 'clientConfig', 'service'), object.namespace);
  for (const object of set.ofKind('CustomResourceDefinition'))
    add(get(object.root, 'spec', 'conversion', 'webhook', 'clientConfig', 'service'), object.namespace);
  for (const service of set.ofKind('Service', ''))
    if (/(?:^|-)webhooks?(?:-|$)/.test(service.name) && itemsAt(service.root, 'spec', 'ports').some(isSecure))
      found.add(service);
  return found;
}

/** The API server speaks TLS only; applications that receive webhooks of the outside world leave that to their Ingress. */
function isSecure(port: Located): boolean {
  return /^(?:443|9443)$/.test(textAt(port, 'port') ?? '') || /^webhook/.test(textAt(port, 'targetPort') ?? '');
}
