import { pinned, unpinned } from './affinity';
import { agreed } from './agreement';
import { apart, held } from './apart';
import { budgeted } from './budget';
import { claimed } from './claims';
import { counted } from './count';
import { exposed } from './exposure';
import type { Fact, Subject } from './fact';
import { identified } from './identity';
import { linked } from './links';
import { recovered } from './recovery';
import { rolledOut, stopped } from './rollout';
import { replaced, stored } from './state';
import { chosen, traded } from './tradeOff';
import { classified, constrained, decided, evident, leaning } from './verdict';

/** Facts about the component around, by what a key, its value, or both together (`mode:async`) describe. */
const byWord = new Map<string, readonly Fact[]>([
  ...row('replicas scale minReplicas maxReplicas minReplicaCount maxReplicaCount min max minScale maxScale', counted),
  ...row('global replicated instances scaleTargetRef HorizontalPodAutoscaler ScaledObject', counted),
  ...row('resources autoscaling.knative.dev/min-scale autoscaling.knative.dev/minScale idleReplicaCount', counted),
  ...row('sessionAffinity affinity affinity:none sticky', unpinned),
  ...row('accessModes ReadWriteOnce ReadWriteMany ReadWriteOncePod ReadOnlyMany', claimed, stored),
  ...row('whenScaled whenDeleted persistentVolumeClaimRetentionPolicy', claimed, stored),
  ...row('volumes volumeMounts tmpfs emptyDir hostPath volumeClaimTemplates storageClassName medium', stored),
  ...row('persistentVolumeClaim claimName read_only readOnlyRootFilesystem appendonly persistence shards', stored),
  ...row('state holds kept loss in storage StatefulSet not-tolerable tolerable', stored),
  ...row('replication consistency strong eventual quorum replication:async replication:sync', agreed, stored),
  ...row('depends_on links uses component required any-of condition mode:async mode:sync', linked),
  ...row('service_healthy service_completed_successfully', linked),
  ...row('restart restartPolicy restart_policy livenessProbe readinessProbe startupProbe healthcheck', replaced),
  ...row('on-node-loss on-partition recovery', replaced),
  ...row('terminationGracePeriodSeconds stop_grace_period preStop', stopped),
  ...row('strategy updateStrategy update_config rollingUpdate RollingUpdate Recreate maxSurge OnDelete', rolledOut),
  ...row('blueGreen canary', rolledOut),
  ...row('PodDisruptionBudget minAvailable', budgeted),
  ...row('maxUnavailable', budgeted, rolledOut),
  ...row('topologySpreadConstraints topologyKey maxSkew whenUnsatisfiable podAntiAffinity', apart),
  ...row('zones placement preferences', apart),
  ...row('constraints nodeSelector nodeName nodeAffinity', held),
  ...row('serviceName clusterIP podManagementPolicy publishNotReadyAddresses', identified),
  ...row('failover backup rto rpo', recovered, replaced),
  ...row('ports expose entry backend ingressClassName externalTrafficPolicy Ingress LoadBalancer NodePort', exposed),
  ...row('Service ClusterIP', identified, exposed),
  ...row('use-case needs', leaning),
  ...row('class kind stateful stateless Deployment DaemonSet', classified),
  ...row('kept:token kept:cookie', evident, stored),
  ...row('gains costs', traded),
  ...row('choice:stateful choice:stateless choice:hybrid', chosen),
  ...row('decisions choice about because alternatives accepts revisit decided owner', decided),
]);

function row(words: string, ...facts: readonly Fact[]): readonly (readonly [string, readonly Fact[]])[] {
  return words.split(' ').map((word) => [word, facts]);
}

/** What can be said about this file at a key: from the place itself, then from the component around it. */
export function factAt(subject: Subject): string | undefined {
  const { key } = subject;
  const value = subject.found.value.type === 'scalar' ? subject.found.value.text : '';
  // A kind is best described by its value: `kind: StatefulSet`.
  const described = byWord.get(`${key}:${value}`) ?? byWord.get(value) ?? byWord.get(key) ?? [];
  for (const fact of [pinned, constrained, ...described, evident]) {
    const said = fact(subject);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** Facts read from the very place; for tokens that are no vocabulary, such as a variable or a label. */
export { pinned } from './affinity';
export { evident } from './verdict';
export type { Subject } from './fact';
