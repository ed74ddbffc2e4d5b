import type { Mount } from '../../model/storage';
import { itemsAt, scalarAt, textAt, type Located } from '../../yaml/located';
import type { Volume } from './volumes';

/** The mounts of one container; a mount of a volume the pod does not name is left out, the cluster refuses it. */
export function mountsOf(
  container: Located,
  volumes: ReadonlyMap<string, Volume>,
  shared: ReadonlySet<string>,
): readonly Mount[] {
  const mounts: Mount[] = [];
  for (const mount of [...itemsAt(container, 'volumeMounts'), ...itemsAt(container, 'volumeDevices')]) {
    const name = scalarAt(mount, 'name');
    if (name === undefined) continue;
    const path = scalarAt(mount, 'mountPath') ?? scalarAt(mount, 'devicePath');
    // A name without a volume is a claim template of an operator, or a mistake the cluster reports.
    const volume = volumes.get(name.text) ?? { kind: 'ephemeral', source: name.text, at: name.at, readOnly: false };
    mounts.push({
      path: path?.text,
      volume: volume.kind,
      source: volume.source ?? name.text,
      readOnly: volume.readOnly || textAt(mount, 'readOnly')?.toLowerCase() === 'true',
      at: path?.at ?? name.at,
      ...(volume.accessModes === undefined ? {} : { accessModes: volume.accessModes }),
      ...(volume.accessModesAt === undefined ? {} : { accessModesAt: volume.accessModesAt }),
      ...(volume.device === true ? { device: true } : {}),
      ...(shared.has(name.text) ? { sharedInPod: true } : {}),
    });
  }
  return mounts;
}

/** Names of the volumes that more than one container of the pod mounts. */
export function sharedVolumes(containers: readonly Located[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const container of containers) {
    const own = new Set(itemsAt(container, 'volumeMounts').flatMap((mount) => textAt(mount, 'name') ?? []));
    for (const name of own) (seen.has(name) ? shared : seen).add(name);
  }
  return shared;
}
