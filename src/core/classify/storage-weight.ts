import type { Technology } from '../knowledge/technology';
import type { Container } from '../model/component';
import type { Mount } from '../model/storage';
import { purposeOf } from './mounts';
import { contains } from './standing';
import { configured, type Subject } from './subject';

/**
 * How much a mount speaks for state: nothing for configuration, code, sockets and scratch, more the surer it is that data
 * is kept there on purpose.
 */
export function storageWeight(mount: Mount, container: Container, subject: Subject): number {
  const purpose = purposeOf(mount, container);
  if (mount.readOnly || mount.accessModes?.every((mode) => mode === 'ReadOnlyMany') === true) return 0;
  // A client's or a migration's mount is the application's, not its own; so is that of an application's worker.
  if (subject.task || subject.facts.lifecycle === 'one-shot' || subject.helps !== undefined) return 1;
  if (isKeptCache(mount, subject)) return 5;
  if (subject.technology?.technology.scratch?.some((path) => contains(path, mount.path)) === true) return 0;
  if (mount.volume === 'template') return purpose === 'scratch' || purpose === 'logs' ? 1 : 6;
  if (['configuration', 'socket', 'scratch', 'host', 'logs'].includes(purpose)) return 0;
  if (purpose === 'code') return mount.volume === 'bind' || mount.volume === 'host-path' ? 0 : 2;
  switch (mount.volume) {
    case 'claim':
      // Several instances on one shared claim: what lasts is the share's, not the instance's.
      if (isShared(mount, subject)) return purpose === 'data' ? 3 : 1;
      return isGivenFolder(mount, purpose, subject) ? 9 : purpose === 'data' ? 4 : 3;
    case 'network-disk':
      return isGivenFolder(mount, purpose, subject) ? 9 : purpose === 'data' ? 4 : 3;
    case 'named':
      return isGivenFolder(mount, purpose, subject) ? 9 : purpose === 'data' ? 4 : 2;
    case 'bind':
      return isGivenFolder(mount, purpose, subject) ? 9 : purpose === 'data' ? 3 : 0;
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

/** A proxy refills its cache by itself; one on a volume that outlives the container is kept on purpose (LABELLING). */
function isKeptCache(mount: Mount, { technology }: Subject): boolean {
  const proxy = technology?.technology.role === 'proxy' || technology?.technology.role === 'cdn';
  return (
    proxy &&
    (mount.volume === 'named' || mount.volume === 'claim') &&
    /(?:^|[/\-_])cache(?:$|[/\-_])/.test(mount.path ?? '')
  );
}

/**
 * Applications whose usual data is elsewhere and that are given a lasting folder all the same: somebody wants files
 * kept. Servers of static content read what is mounted, and runtimes weigh little anyway.
 */
function isGivenFolder(mount: Mount, purpose: string, subject: Subject): boolean {
  const technology = subject.technology?.technology;
  if (technology === undefined || subject.facts.lifecycle !== 'service' || subject.task) return false;
  if (configured(subject, technology.statelessWhen)) return false;
  if (purpose !== 'data' && !isOwnFolder(mount, technology)) return false;
  return [
    'application',
    'cms',
    'identity',
    'ci',
    'registry',
    'mail',
    'worker',
    'scheduler',
    'monitoring',
    'admin',
    'ai',
  ].includes(technology.role);
}

function isShared(mount: Mount, { facts }: Subject): boolean {
  return (facts.instances.min ?? 0) > 1 && mount.accessModes?.includes('ReadWriteMany') === true;
}

/** A folder the technology is known to keep something in. */
function isOwnFolder(mount: Mount, { keeps, class: usual }: Technology): boolean {
  return (
    keeps?.paths.some((path) => contains(mount.path, path) || (usual === 'stateful' && contains(path, mount.path))) ??
    false
  );
}
