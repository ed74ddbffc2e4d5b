import type { Pin } from '../../model/pin';
import { ingressBackends } from '../kubernetes/backends';
import { dataOf } from '../kubernetes/data';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { entry, itemsAt, textAt } from '../../yaml/located';
import { oneAddress } from './annotation-row';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { COMMUNITY } from './haproxy-annotations';
import { haproxyConfPins } from './haproxy-conf';
import { haproxyBalance, pinsBy } from './keys';
import { ingressesOfClasses } from './ingress-classes';
import { nginxMethod } from './nginx-annotations';
import { byReason } from './nodes';
import { behindAll } from './targets';
import { oncePer } from '../../oncePer';

/** One key of the ConfigMap that holds a controller's settings for every Ingress, or for those of one class. */
interface MapRow {
  readonly id: string;
  readonly key: string;
  /** How its controllers' ConfigMaps are usually named, where no container of the set names them. */
  readonly name: RegExp;
  by(value: string): Pin['by'] | undefined;
  readonly certain?: false;
  /** The controller also reads it from the ConfigMap that an IngressClass names. */
  readonly perClass?: true;
}

const HAPROXY = /haproxy/i;
const NGINX = /nginx/i;

const ROWS: readonly MapRow[] = [
  {
    id: 'ingress-nginx-old-lb',
    key: 'load-balance',
    name: NGINX,
    by: (value) => (value === 'ip_hash' ? 'client-ip' : undefined),
    certain: false,
  },
  { id: 'nic-lb-method', key: 'lb-method', name: NGINX, by: nginxMethod },
  {
    id: 'haproxy-ingress-cookie',
    key: 'affinity',
    name: HAPROXY,
    by: (value) => (value === 'cookie' ? 'cookie' : undefined),
    perClass: true,
  },
  { id: 'haproxy-ingress-balance', key: 'balance-algorithm', name: HAPROXY, by: balance, perClass: true },
  {
    id: 'haproxy-ingress-snippet',
    key: 'config-backend',
    name: HAPROXY,
    by: (value) => haproxyConfPins(`backend all\n${value.replace(/^/gm, '  ')}`)[0]?.by,
    certain: false,
    perClass: true,
  },
  ...['cookie-persistence', 'cookie-persistence-no-dynamic'].map((key): MapRow => ({
    id: 'haproxytech-cookie',
    key,
    name: HAPROXY,
    by: (value) => (value === '' ? undefined : 'cookie'),
  })),
  { id: 'haproxytech-balance', key: 'load-balance', name: HAPROXY, by: balance },
];

function balance(value: string): Pin['by'] | undefined {
  return pinsBy(haproxyBalance(value));
}

/**
 * Settings of ingress controllers in ConfigMaps. Those for every Ingress lead to no component in particular, those of an
 * IngressClass to what stands behind its Ingresses.
 */
export const mapDialects: readonly Dialect[] = [{ kind: 'ConfigMap', groups: [''], find: settingsOf }];

function* settingsOf(object: KubeObject, set: ObjectSet): Generator<Found> {
  const data = dataOf(object);
  const rows = ROWS.filter(({ key }) => data.has(key));
  if (rows.length === 0) return;
  const images = readers(object, set);
  const ofClass = ingressesOfClasses(object, set);
  for (const row of rows) {
    const { id: dialect, key, by: keyOf, certain = true } = row;
    const forAll = images.length > 0 ? images.some((image) => row.name.test(image)) : row.name.test(object.name);
    const ingresses = row.perClass === true ? ofClass : undefined;
    if (!forAll && ingresses === undefined) continue;
    const at = entry(object.root, 'data', key);
    const value = data.get(key)?.text.trim() ?? '';
    const by = keyOf(value);
    if (at === undefined || by === undefined) continue;
    const pin = pinOn(at, { dialect, by, certain, says: setting(key, value, object) });
    if (ingresses === undefined || ingresses.length === 0) yield { workloads: [], pin };
    else yield* followed(ingresses, key, pin, set);
  }
}

/** The pin for what stands behind each Ingress and Service that does not say otherwise itself. */
function* followed(ingresses: readonly KubeObject[], key: string, pin: Pin, set: ObjectSet): Generator<Found> {
  const own = COMMUNITY.map((prefix) => `${prefix}/${key}`);
  const overrides = (object: KubeObject | undefined): boolean => own.some((each) => object?.annotations.has(each));
  for (const ingress of set.take(ingresses)) {
    if (overrides(ingress)) continue;
    const backends = ingressBackends(ingress).filter(({ namespace, name }) => !overrides(set.service(namespace, name)));
    if (backends.length === 0) continue;
    for (const [undone, reached] of byReason(behindAll(backends, set), () => oneAddress(ingress)))
      yield { workloads: reached, pin: undone === undefined ? pin : { ...pin, undone } };
  }
}

/** Images of the containers whose command line names the ConfigMap: `--configmap=namespace/name`. */
function readers({ name }: KubeObject, set: ObjectSet): readonly string[] {
  return imagesByMap(set).get(name) ?? [];
}

/** Images by the name of the ConfigMap their containers read. */
const imagesByMap = oncePer((set: ObjectSet): ReadonlyMap<string, readonly string[]> => {
  const images = new Map<string, string[]>();
  for (const { pod } of set.workloads) {
    for (const container of itemsAt(pod, 'containers')) {
      const image = textAt(container, 'image');
      for (const word of itemsAt(container, 'args')) {
        const name = word.type === 'scalar' ? MAP_ARGUMENT.exec(word.text)?.[1] : undefined;
        if (name !== undefined && image !== undefined) images.set(name, [...(images.get(name) ?? []), image]);
      }
    }
  }
  return images;
});

const MAP_ARGUMENT = /^--?(?:configmap|nginx-configmaps)=(?:.*\/)?([^/]+)$/;
