import { pinned } from './affinity';
import { counted } from './count';
import { exposed } from './exposure';
import type { Fact, Subject } from './fact';
import { linked } from './links';
import { replaced, stored } from './state';
import { classified, constrained, decided, evident } from './verdict';

/** Facts about the component around, by what the key (or the value of `kind`) describes. */
const byKey = new Map<string, Fact>([
  ...row(
    'replicas scale minReplicas maxReplicas minReplicaCount maxReplicaCount min max minScale maxScale global',
    counted,
  ),
  ...row('volumes volumeMounts tmpfs emptyDir hostPath persistentVolumeClaim volumeClaimTemplates accessModes', stored),
  ...row('storageClassName medium state holds kept loss in storage replication consistency StatefulSet', stored),
  ...row('depends_on links uses component required any-of condition async sync', linked),
  ...row('restart restartPolicy restart_policy terminationGracePeriodSeconds stop_grace_period strategy', replaced),
  ...row('livenessProbe readinessProbe healthcheck updateStrategy update_config', replaced),
  ...row('recovery failover backup on-node-loss on-partition rto rpo', replaced),
  ...row('ports expose entry backend ingressClassName externalTrafficPolicy Ingress LoadBalancer NodePort', exposed),
  ...row('class use-case needs kind stateful stateless Deployment DaemonSet', classified),
  ...row('decisions choice about because gains costs alternatives accepts revisit decided owner', decided),
]);

function row(words: string, fact: Fact): readonly (readonly [string, Fact])[] {
  return words.split(' ').map((word) => [word, fact]);
}

/** What can be said about this file at a key: from the place itself, then from the component around it. */
export function factAt(subject: Subject): string | undefined {
  const value = subject.found.value.type === 'scalar' ? subject.found.value.text : '';
  // A kind is best described by its value: `kind: StatefulSet`.
  const described = byKey.get(value) ?? byKey.get(subject.key);
  for (const fact of [pinned, constrained, described, evident]) {
    const said = fact?.(subject);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** Facts read from the very place; for tokens that are no vocabulary, such as a variable or a label. */
export { pinned } from './affinity';
export { evident } from './verdict';
export type { Subject } from './fact';
