import type { Span } from './span';

/** What stands behind a mount. The words are those of `inspect`'s `state.where` wherever data can live there. */
export type VolumeKind =
  | 'named' // Compose named volume
  | 'bind' // a folder of the host (Compose)
  | 'anonymous' // Compose volume without a name
  | 'tmpfs'
  | 'empty-dir'
  | 'empty-dir-memory'
  | 'ephemeral' // generic ephemeral volume, CSI inline, or a volume without a source
  | 'host-path'
  | 'claim' // PersistentVolumeClaim
  | 'template' // StatefulSet volumeClaimTemplate
  | 'network-disk' // a cloud disk or network file system named in the pod
  | 'config'; // ConfigMap, Secret, projected, downward API, Compose config/secret, image volumes

/** One mount of a container. */
export interface Mount {
  /** Path inside the container; undefined when the file names none. */
  readonly path: string | undefined;
  readonly volume: VolumeKind;
  /** Volume, claim or host path name as written. */
  readonly source: string | undefined;
  readonly readOnly: boolean;
  readonly at: Span;
  /** Claim's access modes when the claim is in the set; undefined when unknown. */
  readonly accessModes?: readonly string[];
  readonly accessModesAt?: Span;
  /** Compose/Swarm volume driver when named. */
  readonly driver?: string;
  /** Kubernetes: the same volume is mounted by several containers of the pod. */
  readonly sharedInPod?: boolean;
  /** Kubernetes: a socket or a device of the node, not a folder. */
  readonly device?: boolean;
}
