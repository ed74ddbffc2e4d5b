import { get, itemsAt, textAt, type Located } from '../../yaml/located';
import type { KubeObject } from './object';
import type { ObjectSet } from './set';

/**
 * Services that the API server calls: a webhook configuration or a conversion names them, or their own name and port, or
 * the name of the container's port, do.
 */
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
  for (const service of set.ofKind('Service', '')) {
    const ports = itemsAt(service.root, 'spec', 'ports').filter(isSecure);
    if (ports.length > 0 && (calledWebhook(service.name) || leadsToWebhook(set, service, ports))) found.add(service);
  }
  return found;
}

function calledWebhook(name: string): boolean {
  return /(?:^|-)webhooks?(?:-|$)/.test(name);
}

/** True when the secure ports end at a container port that is called a webhook's. */
function leadsToWebhook(set: ObjectSet, service: KubeObject, ports: readonly Located[]): boolean {
  const targets = ports.filter(onSecurePort).map((port) => textAt(port, 'targetPort') ?? textAt(port, 'port'));
  return set
    .selectedBy(service)
    .flatMap(({ pod }) => itemsAt(pod, 'containers'))
    .flatMap((container) => itemsAt(container, 'ports'))
    .some((port) => {
      const name = textAt(port, 'name') ?? '';
      return calledWebhook(name) && (targets.includes(name) || targets.includes(textAt(port, 'containerPort')));
    });
}

/** The API server speaks TLS only; applications that receive webhooks of the outside world leave that to their Ingress. */
function isSecure(port: Located): boolean {
  return onSecurePort(port) || /^webhook/.test(textAt(port, 'targetPort') ?? '');
}

function onSecurePort(port: Located): boolean {
  return /^(?:443|9443)$/.test(textAt(port, 'port') ?? '');
}
