import { catalogue } from '../../knowledge/catalogue';
import type { Container, Port } from '../../model/component';
import type { Mount } from '../../model/storage';
import type { Text } from '../../model/text';
import { intAt, itemsAt, scalarAt, textAt, type Located } from '../../yaml/located';
import type { KubeObject } from './object';
import { mountsOf, sharedVolumes } from './mounts';
import type { ObjectSet } from './set';
import { environmentOf, mountedTexts, referencedData } from './settings';
import { volumesOf } from './volumes';
import type { Workload } from './workload';

/** Names that helpers injected into a pod, or written beside the application, usually carry. */
const HELPER_NAME =
  /^(?:istio-(?:proxy|init)|linkerd-(?:proxy|init)|kuma-(?:sidecar|init)|envoy(?:-sidecar|-proxy)?|consul-(?:dataplane|connect-envoy-sidecar)|vault-agent.*|daprd|cloud-?sql-proxy|oauth2?-proxy|.*-exporter|exporter|metrics|.*-reloader|git-sync|filebeat|fluent-?bit|fluentd|jaeger-agent|otel-?collector|log-?(?:shipper|tailer|router)|queue-proxy)$/;

interface Containers {
  readonly containers: readonly Container[];
  readonly secrets: readonly string[];
}

const known = new WeakMap<KubeObject, Containers>();

/** Containers of a workload, and the names of the ConfigMaps and Secrets they read. */
export function containersOf(workload: Workload, set: ObjectSet): Containers {
  const found = known.get(workload.object) ?? read(workload, set);
  // What also depends on other objects of the set is read again each time.
  const alone = found.secrets.length === 0 && !found.containers.some(({ mounts }) => mounts.some(isClaim));
  if (alone) known.set(workload.object, found);
  return found;
}

function isClaim({ volume }: Mount): boolean {
  return volume === 'claim';
}

function read(workload: Workload, set: ObjectSet): Containers {
  const { pod, object } = workload;
  const init = itemsAt(pod, 'initContainers').filter(isMap);
  const main = itemsAt(pod, 'containers').filter(isMap);
  const volumes = volumesOf(workload, set);
  const shared = sharedVolumes([...init, ...main]);
  const hostNetwork = textAt(pod, 'hostNetwork') === 'true';
  const starting = new Set(init);
  const helpers = new Set(main.filter(isHelper));
  const role = (node: Located): Container['role'] => {
    if (starting.has(node)) return textAt(node, 'restartPolicy') === 'Always' ? 'sidecar' : 'init';
    // A pod of helpers alone is what it is there for: the first one is its main container.
    return helpers.size < main.length && helpers.has(node) ? 'sidecar' : 'main';
  };
  const containers = [...main, ...init].map((node): Container => {
    const image = scalarAt(node, 'image');
    const mounted = new Set(itemsAt(node, 'volumeMounts').flatMap((mount) => textAt(mount, 'name') ?? []));
    return {
      name: textAt(node, 'name') ?? object.name,
      role: role(node),
      image: image === undefined || image.text.trim() === '' ? undefined : { text: image.text.trim(), at: image.at },
      built: false,
      command: [...words(node, 'command'), ...words(node, 'args')],
      environment: [
        ...environmentOf(node, object.namespace, set),
        ...mountedTexts(pod, mounted, object.namespace, set),
      ],
      mounts: mountsOf(node, volumes, shared),
      ports: itemsAt(node, 'ports').flatMap((port) => portOf(port, hostNetwork) ?? []),
    };
  });
  return { containers, secrets: referencedData(pod, [...main, ...init]) };
}

function isMap(node: Located): boolean {
  return node.type === 'map';
}

function isHelper(container: Located): boolean {
  if (HELPER_NAME.test(textAt(container, 'name') ?? '')) return true;
  const role = catalogue.byImageName(textAt(container, 'image') ?? '')?.role;
  return role === 'sidecar' || role === 'agent';
}

function words(container: Located, key: string): readonly Text[] {
  const found = itemsAt(container, key).flatMap((item) =>
    item.type === 'scalar' ? [{ text: item.text, at: item.at }] : [],
  );
  if (found.length > 0) return found;
  const single = scalarAt(container, key);
  return single === undefined ? [] : [{ text: single.text, at: single.at }];
}

function portOf(port: Located, hostNetwork: boolean): Port | undefined {
  const number = scalarAt(port, 'containerPort');
  if (number === undefined) return undefined;
  const hostPort = intAt(port, 'hostPort');
  const name = textAt(port, 'name');
  const fixed = hostPort ?? (hostNetwork ? intAt(port, 'containerPort') : undefined);
  return {
    container: intAt(port, 'containerPort'),
    published: hostPort !== undefined && hostPort > 0 ? 'host-port' : 'no',
    protocol: textAt(port, 'protocol')?.toUpperCase() === 'UDP' ? 'udp' : 'tcp',
    at: scalarAt(port, 'hostPort')?.at ?? number.at,
    ...(name === undefined ? {} : { name }),
    ...(fixed === undefined || fixed === 0 ? {} : { fixedHostPort: fixed }),
  };
}
