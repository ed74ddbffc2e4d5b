import type { Mount } from '../../model/storage';
import { storageWeight } from '../storage-weight';
import { defineSignal } from '../subject';

/** Volumes that outlive the container at a place where data goes. */
export const storage = defineSignal({
  id: 'storage',
  notes: ['N01', 'N03', 'N36'],
  *read(subject) {
    for (const container of subject.containers) {
      for (const mount of container.mounts) {
        const weight = storageWeight(mount, container, subject);
        if (weight > 0)
          yield {
            towards: 'stateful',
            weight,
            says: sentence(mount),
            at: mount.at,
            notes: mount.volume === 'template' ? ['N36'] : ['N01', 'N03'],
          };
      }
    }
  },
});

function sentence(mount: Mount): string {
  const path = mount.path === undefined ? '' : ` at \`${mount.path}\``;
  switch (mount.volume) {
    case 'template':
      return `Each instance owns a claim from a template${path}.`;
    case 'claim':
      return `It writes to the claim \`${mount.source ?? ''}\`${path}.`;
    case 'network-disk':
      return `It writes to a disk of its own${path}.`;
    case 'named':
      return `It writes to the volume \`${mount.source ?? ''}\`${path}.`;
    case 'empty-dir':
      return `It writes to a scratch volume${path} that looks like data.`;
    default:
      return `It writes to a folder of the host${path}.`;
  }
}
