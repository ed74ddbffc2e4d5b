import type { StopTime } from '../../model/component';
import type { Text } from '../../model/text';
import { intAt, scalarAt } from '../../yaml/located';
import type { Workload } from './workload';

/** How pods are replaced, as written: the `strategy.type` of a Deployment, DeploymentConfig or Rollout. */
export function strategyOf({ object }: Workload): Text | undefined {
  return scalarAt(object.root, 'spec', 'strategy', 'type');
}

/** The grace period as written; with none, the kernel ends the process at once. */
export function stopTimeOf({ pod }: Workload): StopTime | undefined {
  const written = scalarAt(pod, 'terminationGracePeriodSeconds');
  const seconds = intAt(pod, 'terminationGracePeriodSeconds');
  if (written === undefined || seconds === undefined || seconds < 0) return undefined;
  const key = 'terminationGracePeriodSeconds';
  return { says: `\`${key}: ${seconds}\``, key, seconds, at: written.at };
}

/** The word that deletes the claims of a StatefulSet's pods when their number goes down. */
export function claimsDeletedOf({ object }: Workload): Text | undefined {
  if (object.kind !== 'StatefulSet') return undefined;
  const written = scalarAt(object.root, 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenScaled');
  return written?.text === 'Delete' ? written : undefined;
}
