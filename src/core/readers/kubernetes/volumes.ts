import type { Span } from '../../model/span';
import type { VolumeKind } from '../../model/storage';
import { get, itemsAt, scalarAt, textAt, type Located, type LocatedMap } from '../../yaml/located';
import type { ObjectSet } from './set';
import type { Workload } from './workload';

/** A volume of a pod, before anything mounts it. */
export interface Volume {
  readonly kind: VolumeKind;
  /** Claim, host path, ConfigMap or Secret name as written. */
  readonly source: string | undefined;
  readonly at: Span;
  readonly accessModes?: readonly string[];
  readonly accessModesAt?: Span;
  readonly readOnly: boolean;
  /** A socket or a device of the node, not a folder. */
  readonly device?: boolean;
}

/** Volume sources that are disks or file systems on the network, whatever the cloud. */
const NETWORK = [
  'nfs',
  'cinder',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'rbd',
  'glusterfs',
  'iscsi',
  'fc',
  'flocker',
  'storageos',
  'vsphereVolume',
  'portworxVolume',
  'scaleIO',
  'quobyte',
  'flexVolume',
  'photonPersistentDisk',
];
const CONFIG = ['configMap', 'secret', 'projected', 'downwardAPI', 'image', 'gitRepo'];

/** CSI drivers that hand out secrets, keys or identities and keep no data. */
const CONFIG_DRIVERS = /secrets-store|spiffe|cert-manager|image/;

/** The pod's volumes by name, claim templates of a StatefulSet included. */
export function volumesOf({ pod, object }: Workload, set: ObjectSet): ReadonlyMap<string, Volume> {
  const found = new Map<string, Volume>();
  for (const volume of itemsAt(pod, 'volumes')) {
    const name = textAt(volume, 'name');
    if (name !== undefined && volume.type === 'map') found.set(name, read(volume, object.namespace, set));
  }
  if (object.kind !== 'StatefulSet') return found;
  for (const template of templates(object.root)) {
    const name = scalarAt(template, 'metadata', 'name');
    if (name !== undefined)
      found.set(name.text, { kind: 'template', source: name.text, at: name.at, readOnly: false, ...modes(template) });
  }
  return found;
}

/** `volumeClaimTemplates` is a list; files that give one template without the list are common and wrong, and say what they mean. */
function templates(root: LocatedMap): readonly Located[] {
  const node = get(root, 'spec', 'volumeClaimTemplates');
  return node?.type === 'seq' ? node.items : node?.type === 'map' ? [node] : [];
}

function read(volume: LocatedMap, namespace: string, set: ObjectSet): Volume {
  const at = scalarAt(volume, 'name')?.at ?? volume.at;
  const plain = (kind: VolumeKind, source?: string, readOnly = false): Volume => ({ kind, source, at, readOnly });
  if (volume.entries.has('emptyDir')) {
    return plain(
      textAt(volume, 'emptyDir', 'medium') === 'Memory' ? 'empty-dir-memory' : 'empty-dir',
      textAt(volume, 'name'),
    );
  }
  if (volume.entries.has('hostPath')) {
    const device = /^(?:Socket|CharDevice|BlockDevice)$/.test(textAt(volume, 'hostPath', 'type') ?? '');
    return { ...plain('host-path', textAt(volume, 'hostPath', 'path')), ...(device ? { device } : {}) };
  }
  const claim = textAt(volume, 'persistentVolumeClaim', 'claimName');
  if (claim !== undefined) return fromClaim(volume, claim, namespace, set, at);
  for (const key of CONFIG) {
    if (volume.entries.has(key))
      return plain('config', textAt(volume, key, 'name') ?? textAt(volume, key, 'secretName'), true);
  }
  for (const key of NETWORK) {
    if (volume.entries.has(key))
      return plain('network-disk', textAt(volume, 'name'), textAt(volume, key, 'readOnly') === 'true');
  }
  const driver = textAt(volume, 'csi', 'driver');
  if (driver !== undefined)
    return plain(CONFIG_DRIVERS.test(driver) ? 'config' : 'network-disk', driver, CONFIG_DRIVERS.test(driver));
  return plain('ephemeral', textAt(volume, 'name'));
}

function fromClaim(volume: LocatedMap, claim: string, namespace: string, set: ObjectSet, at: Span): Volume {
  const object = set.find('PersistentVolumeClaim', '', namespace, claim);
  const readOnly = textAt(volume, 'persistentVolumeClaim', 'readOnly') === 'true';
  return { kind: 'claim', source: claim, at, readOnly, ...(object === undefined ? {} : modes(object.root)) };
}

/** Access modes of a claim, which may stand as a list or, wrongly, as one word. */
function modes(claim: Located): { accessModes?: readonly string[]; accessModesAt?: Span } {
  const node = get(claim, 'spec', 'accessModes');
  const words = (node?.type === 'seq' ? node.items : node === undefined ? [] : [node]).flatMap((item) =>
    item.type === 'scalar' && item.text !== '' ? [item] : [],
  );
  const first = words[0];
  return first === undefined ? {} : { accessModes: words.map((word) => word.text), accessModesAt: first.at };
}
