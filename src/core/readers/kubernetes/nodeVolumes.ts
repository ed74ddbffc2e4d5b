import { groupBy } from '../../grouping';
import type { NodeVolume } from '../../model/system';
import { get, itemsAt, textAt, type Located } from '../../yaml/located';
import { onlyValue } from './nodeTerms';
import type { KubeObject } from './object';
import type { ObjectSet } from './set';
import { NODE_KEYS } from './topology';
import type { Workload } from './workload';

/** A claim as a volume sees it: an object of the set, or a template that makes one claim per instance. */
interface Claim {
  readonly namespace: string;
  readonly name: string;
  readonly spec: Located | undefined;
  readonly workload: Workload;
}

/** The writable PersistentVolumes of the set that are a folder (`hostPath`) or a disk (`local`) of one node. */
export function nodeVolumesOf(set: ObjectSet): readonly NodeVolume[] {
  const volumes = set.ofKind('PersistentVolume', '');
  if (volumes.length === 0) return [];
  const index = indexed(claimsOf(set));
  return volumes.flatMap((volume): readonly NodeVolume[] => {
    const source = (['hostPath', 'local'] as const).find((key) => get(volume.root, 'spec', key) !== undefined);
    if (source === undefined || isReadOnly(volume)) return [];
    const users = new Set(set.take(claimsFor(volume, index)).map(({ workload }) => workload.id));
    const node = onlyValue(NODE_KEYS, get(volume.root, 'spec', 'nodeAffinity', 'required'))?.text;
    return [{ name: volume.name, at: volume.at, source, ...(node !== undefined && { node }), users: [...users] }];
  });
}

/** What nobody can write to was put there beforehand, and can be put on another node. */
function isReadOnly({ root }: KubeObject): boolean {
  const modes = itemsAt(root, 'spec', 'accessModes');
  return modes.length > 0 && modes.every((mode) => mode.type === 'scalar' && mode.text === 'ReadOnlyMany');
}

interface Claims {
  readonly byName: ReadonlyMap<string, readonly Claim[]>;
  readonly byVolume: ReadonlyMap<string, readonly Claim[]>;
  readonly byClass: ReadonlyMap<string, readonly Claim[]>;
}

function indexed(claims: readonly Claim[]): Claims {
  return {
    byName: groupBy(claims, ({ namespace, name }) => `${namespace}/${name}`),
    byVolume: groupBy(claims, ({ spec }) => textAt(spec, 'volumeName') ?? ''),
    byClass: groupBy(claims, ({ spec }) => textAt(spec, 'storageClassName') ?? ''),
  };
}

/** The claims a volume is reserved for, else those that ask for it by name, else those of its storage class. */
function claimsFor({ root, name }: KubeObject, { byName, byVolume, byClass }: Claims): readonly Claim[] {
  const reserved = textAt(root, 'spec', 'claimRef', 'name');
  if (reserved !== undefined)
    return byName.get(`${textAt(root, 'spec', 'claimRef', 'namespace') ?? 'default'}/${reserved}`) ?? [];
  const storageClass = textAt(root, 'spec', 'storageClassName') ?? '';
  return byVolume.get(name) ?? (storageClass === '' ? [] : (byClass.get(storageClass) ?? []));
}

/** Every claim that a workload of the set mounts or makes. */
function claimsOf(set: ObjectSet): readonly Claim[] {
  return set.workloads.flatMap((workload) => {
    const { object, pod } = workload;
    const { namespace } = object;
    const mounted = itemsAt(pod, 'volumes').flatMap((volume): readonly Claim[] => {
      const name = textAt(volume, 'persistentVolumeClaim', 'claimName');
      if (name === undefined) return [];
      const claim = set.find('PersistentVolumeClaim', '', namespace, name);
      return [{ namespace, name, spec: get(claim?.root, 'spec'), workload }];
    });
    const made = itemsAt(object.root, 'spec', 'volumeClaimTemplates').map((template): Claim => {
      const name = `${textAt(template, 'metadata', 'name') ?? ''}-${object.name}-0`;
      return { namespace, name, spec: get(template, 'spec'), workload };
    });
    return [...mounted, ...made];
  });
}
