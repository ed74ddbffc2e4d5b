import type { AbruptStop } from '../../model/component';
import type { Text } from '../../model/text';
import { intAt, scalarAt } from '../../yaml/located';
import type { Workload } from './workload';

/** How pods are replaced, as written: the `strategy.type` of a Deployment, DeploymentConfig or Rollout. */
export function strategyOf({ object }: Workload): Text | undefined {
  return scalarAt(object.root, 'spec', 'strategy', 'type');
}

/** A grace period of none: the kernel ends the process at once. */
export function abruptStopOf({ pod }: Workload): AbruptStop | undefined {
  const written = scalarAt(pod, 'terminationGracePeriodSeconds');
  return written !== undefined && intAt(pod, 'terminationGracePeriodSeconds') === 0
    ? { says: '`terminationGracePeriodSeconds: 0`', key: 'terminationGracePeriodSeconds', at: written.at }
    : undefined;
}

/** The word that deletes the claims of a StatefulSet's pods when their number goes down. */
export function claimsDeletedOf({ object }: Workload): Text | undefined {
  if (object.kind !== 'StatefulSet') return undefined;
  const written = scalarAt(object.root, 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenScaled');
  return written?.text === 'Delete' ? written : undefined;
}
