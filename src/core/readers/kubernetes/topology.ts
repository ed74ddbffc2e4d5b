// Labels of nodes that tell where they stand: https://kubernetes.io/docs/reference/labels-annotations-taints/

/** The label that tells one node from another. */
export const NODE_KEYS: ReadonlySet<string> = new Set(['kubernetes.io/hostname']);

/** The labels that tell one zone from another, the newer name first. */
export const ZONE_KEYS: ReadonlySet<string> = new Set([
  'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/zone',
]);

/** Topology keys over which instances count as spread (kubernetes-semantics, `no-spread`). */
export const SPREAD_KEYS: ReadonlySet<string> = new Set([
  ...NODE_KEYS,
  ...ZONE_KEYS,
  'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/region',
]);
