import type { Pin } from '../../model/pin';
import { entry, itemsAt, mapAt, scalarAt, textAt, type Entry, type Located } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { carried } from './annotation-row';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { haproxyConfPins } from './haproxy-conf';
import { haproxyBalance, haproxySample, headerKey, parameterKey, pinsBy } from './keys';
import { annotatedWith } from './targets';

const CR_BACKEND = [
  'haproxy.org/cr-backend',
  'haproxy.com/cr-backend',
  'ingress.kubernetes.io/cr-backend',
  'cr-backend',
];
const SNIPPETS = ['haproxy-ingress.github.io/config-backend', 'ingress.kubernetes.io/config-backend'];

/** HAProxy Technologies' Backend objects and the community controller's text snippets (section 5.4). */
export const haproxyDialects: readonly Dialect[] = [
  {
    kind: 'Backend',
    groups: ['ingress.v1.haproxy.org', 'core.haproxy.org'],
    find: (object, set) => backend('haproxytech-backend-v1', ['spec', 'config'], object, set),
  },
  {
    kind: 'Backend',
    groups: ['ingress.v3.haproxy.org'],
    find: (object, set) => backend('haproxytech-backend-v3', ['spec'], object, set),
  },
  { kind: 'Ingress', groups: ['networking.k8s.io', 'extensions', ''], find: snippet },
  { kind: 'Service', groups: [''], find: snippet },
];

function* backend(dialect: string, path: readonly string[], object: KubeObject, set: ObjectSet): Generator<Found> {
  const config = mapAt(object.root, ...path);
  const workloads = annotatedWith(CR_BACKEND, object, set);
  const certain = object.group !== 'core.haproxy.org';
  const found: { at: Entry; by: Pin['by'] }[] = [];
  const cookie = entry(config, 'cookie');
  if (cookie !== undefined && /^(?:insert|prefix|rewrite)$/.test(textAt(config, 'cookie', 'type') ?? ''))
    found.push({ at: cookie, by: 'cookie' });
  const balance = entry(config, 'balance');
  const by = pinsBy(balanceKey(balance?.value));
  if (balance !== undefined && by !== undefined) found.push({ at: balance, by });
  const rules = entry(config, 'stick_rule_list');
  for (const rule of itemsAt(config, 'stick_rule_list')) {
    const key = /^(?:on|match)$/.test(textAt(rule, 'type') ?? '')
      ? pinsBy(haproxySample(textAt(rule, 'pattern') ?? ''))
      : undefined;
    if (rules !== undefined && key !== undefined) found.push({ at: rules, by: key });
  }
  for (const each of found) {
    yield {
      workloads,
      pin: pinOn(each.at, { dialect, by: each.by, certain, says: setting(each.at.key, undefined, object) }),
    };
  }
}

/** `balance` of a Backend: the algorithm, with its argument in a field of its own or in the same text. */
function balanceKey(balance: Located | undefined): ReturnType<typeof headerKey> {
  const algorithm = scalarAt(balance, 'algorithm')?.text.trim();
  if (algorithm === undefined) return 'none';
  const argument = (...names: readonly string[]): string | undefined =>
    names.map((name) => textAt(balance, name)).find((text) => text !== undefined);
  if (algorithm === 'hdr') return headerKey(argument('hdr_name', 'name') ?? '');
  if (algorithm === 'url_param') return parameterKey(argument('url_param') ?? '');
  if (algorithm === 'hash') return haproxySample(argument('hash_expression') ?? '');
  return haproxyBalance(algorithm);
}

/** Lines of a backend section inside an annotation. */
function* snippet(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const key of SNIPPETS) {
    const at = object.annotations.get(key);
    if (at?.value.type !== 'scalar') continue;
    for (const found of haproxyConfPins(`backend snippet\n${at.value.text}`)) {
      yield {
        workloads: carried(object, set),
        pin: pinOn(at, {
          dialect: 'haproxy-ingress-snippet',
          by: found.by,
          certain: false,
          says: setting(key, found.says, object),
        }),
      };
    }
  }
}
