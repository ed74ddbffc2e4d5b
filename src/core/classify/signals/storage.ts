import type { Mount } from '../../model/storage';
import { purposeOf } from '../mounts';
import { defineSignal, type Subject } from '../subject';

/** Volumes that outlive the container at a place where data goes. */
export const storage = defineSignal({
  id: 'storage',
  notes: ['N01', 'N03', 'N36'],
  *read(subject) {
    for (const container of subject.containers) {
      for (const mount of container.mounts) {
        const weight = weigh(mount, purposeOf(mount, container), subject);
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

function weigh(mount: Mount, purpose: string, subject: Subject): number {
  if (mount.readOnly || mount.accessModes?.every((mode) => mode === 'ReadOnlyMany') === true) return 0;
  if (mount.volume === 'template') return purpose === 'scratch' || purpose === 'logs' ? 1 : 6;
  if (['configuration', 'socket', 'scratch', 'host', 'logs'].includes(purpose)) return 0;
  if (purpose === 'code') return mount.volume === 'bind' || mount.volume === 'host-path' ? 0 : 2;
  switch (mount.volume) {
    case 'claim':
      // Several instances on one shared claim: what lasts is the share's, not the instance's.
      if (isShared(mount, subject)) return purpose === 'data' ? 3 : 1;
      return purpose === 'data' ? 4 : 3;
    case 'network-disk':
      return purpose === 'data' ? 4 : 3;
    case 'named':
      return purpose === 'data' ? 4 : 2;
    case 'bind':
      return purpose === 'data' ? 3 : 0;
    case 'host-path':
      return purpose === 'data' && subject.facts.lifecycle !== 'per-node' ? 3 : 0;
    case 'empty-dir':
      return /^\/var\/lib\/[^/]+|\/(?:data|db)$/.test(mount.path ?? '') &&
        subject.technology === undefined &&
        mount.sharedInPod !== true
        ? 1
        : 0;
    default:
      return 0;
  }
}

function isShared(mount: Mount, { facts }: Subject): boolean {
  return (facts.instances.min ?? 0) > 1 && mount.accessModes?.includes('ReadWriteMany') === true;
}

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
