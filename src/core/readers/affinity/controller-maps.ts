import type { Pin } from '../../model/pin';
import { dataOf } from '../kubernetes/data';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { entry, itemsAt, textAt } from '../../yaml/located';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { haproxyConfPins } from './haproxy-conf';
import { haproxyBalance, pinsBy } from './keys';
import { nginxMethod } from './nginx-annotations';

/** One key of the ConfigMap that holds a controller's settings for every Ingress. */
interface MapRow {
  readonly id: string;
  readonly key: string;
  /** How its controllers' ConfigMaps are usually named, where no container of the set names them. */
  readonly name: RegExp;
  by(value: string): Pin['by'] | undefined;
  readonly certain?: false;
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
  },
  { id: 'haproxy-ingress-balance', key: 'balance-algorithm', name: HAPROXY, by: balance },
  {
    id: 'haproxy-ingress-snippet',
    key: 'config-backend',
    name: HAPROXY,
    by: (value) => haproxyConfPins(`backend all\n${value.replace(/^/gm, '  ')}`)[0]?.by,
    certain: false,
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

/** Settings of ingress controllers for every Ingress at once; they lead to no component in particular. */
export const mapDialects: readonly Dialect[] = [{ kind: 'ConfigMap', groups: [''], find: globalSettings }];

function* globalSettings(object: KubeObject, set: ObjectSet): Generator<Found> {
  const data = dataOf(object);
  const rows = ROWS.filter(({ key }) => data.has(key));
  if (rows.length === 0) return;
  const images = readers(object, set);
  for (const { id: dialect, key, name, by: keyOf, certain = true } of rows) {
    if (!(images.length > 0 ? images.some((image) => name.test(image)) : name.test(object.name))) continue;
    const at = entry(object.root, 'data', key);
    const value = data.get(key)?.text.trim() ?? '';
    const by = keyOf(value);
    if (at === undefined || by === undefined) continue;
    yield { workloads: [], pin: pinOn(at, { dialect, by, certain, says: setting(key, value, object) }) };
  }
}

const known = new WeakMap<ObjectSet, ReadonlyMap<string, readonly string[]>>();

/** Images of the containers whose command line names the ConfigMap: `--configmap=namespace/name`. */
function readers({ name }: KubeObject, set: ObjectSet): readonly string[] {
  const found = known.get(set) ?? imagesByMap(set);
  known.set(set, found);
  return found.get(name) ?? [];
}

/** Images by the name of the ConfigMap their containers read. */
function imagesByMap(set: ObjectSet): ReadonlyMap<string, readonly string[]> {
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
}

const MAP_ARGUMENT = /^--?(?:configmap|nginx-configmaps)=(?:.*\/)?([^/]+)$/;
