import type { Pin } from '../../model/pin';
import { entry, get, isTrue, scalarAt, textAt, type Entry, type Located } from '../../yaml/located';
import { parseFile } from '../../yaml/parse';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { headerKey, pinsBy } from './keys';
import { behindHost } from './targets';

const GROUPS = ['getambassador.io'];
const CONFIG = 'getambassador.io/config';

/** Emissary's Mappings, as objects and as text in an annotation of a Service (section 5.5). */
export const emissaryDialects: readonly Dialect[] = [
  { kind: 'Mapping', groups: GROUPS, find: (object, set) => mapping(get(object.root, 'spec'), object, set) },
  { kind: 'TCPMapping', groups: GROUPS, find: (object, set) => mapping(get(object.root, 'spec'), object, set) },
  { kind: 'Service', groups: [''], find: annotated },
];

/** The objects that the annotation holds have their fields at the top. */
function* annotated(service: KubeObject, set: ObjectSet): Generator<Found> {
  const at = service.annotations.get(CONFIG)?.value;
  if (at?.type !== 'scalar' || !at.text.includes('load_balancer')) return;
  for (const { root } of parseFile('', at.text).documents) {
    if (!/^(?:TCP)?Mapping$/.test(textAt(root, 'kind') ?? '') || get(root, 'load_balancer') === undefined) continue;
    for (const { workloads, pin } of mapping(root, service, set))
      yield { workloads, pin: { ...pin, at: at.at, removable: [] } };
  }
}

function* mapping(fields: Located | undefined, object: KubeObject, set: ObjectSet): Generator<Found> {
  const own = entry(fields, 'load_balancer');
  const module = set.ofKind('Module', ...GROUPS).find(({ name }) => name === 'ambassador');
  const at = own ?? entry(module?.root, 'spec', 'config', 'load_balancer');
  const host = scalarAt(fields, 'service');
  const by = at === undefined || host === undefined ? undefined : keyOf(at);
  if (at === undefined || host === undefined || by === undefined) return;
  const pin = pinOn(at, {
    dialect: own === undefined ? 'emissary-module' : 'emissary-mapping',
    by,
    says: setting('load_balancer', textAt(at.value, 'policy'), object),
    undone: resolves(fields, module) ? undefined : noResolver,
  });
  yield { workloads: behindHost(host.text, object.namespace, host.at, set), pin };
}

const noResolver =
  'Without an endpoint resolver the gateway sees the one address of the Service, and the cluster balances again behind it.';

/** Whether the gateway asks for the instances themselves. A Module that is there may name what does. */
function resolves(fields: Located | undefined, module: KubeObject | undefined): boolean {
  return module !== undefined || /endpoint|consul/i.test(textAt(fields, 'resolver') ?? '');
}

function keyOf({ value }: Entry): Pin['by'] | undefined {
  if (!/^(?:ring_hash|maglev)$/.test(textAt(value, 'policy') ?? '')) return undefined;
  if (get(value, 'cookie')?.type === 'map') return 'cookie';
  if (isTrue(get(value, 'source_ip'))) return 'client-ip';
  const header = textAt(value, 'header');
  return header === undefined ? undefined : pinsBy(headerKey(header));
}
