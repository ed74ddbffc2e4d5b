/** One cause, one finding: of each list the first that speaks about a component wins (design section 5). */
export const causes: readonly (readonly string[])[] = [
  // Sessions
  [
    'in-memory-session',
    'session-store-volatile',
    'affinity-single-instance',
    'affinity-decorative',
    'affinity-needless',
    'sticky-session',
    'hybrid-opportunity',
  ],
  // Copies
  ['independent-copies', 'shared-volume-writers', 'in-memory-state-replicated'],
  // Loss
  ['volatile-state', 'local-disk-state', 'stateful-deployment'],
  // Count
  [
    'scale-blocked',
    'singleton-scaled',
    'single-point-of-failure',
    'autoscaler-minimum-one',
    'single-instance',
    'no-failover',
  ],
  // Names of pods: who has no use for them needs no Service that gives them
  ['statefulset-without-state', 'statefulset-service'],
  // Claims
  ['choice-contradicts-use-case', 'class-mismatch'],
  // Apart
  ['shared-fate', 'single-zone', 'no-spread'],
];

/**
 * Findings of different causes that are one line where they meet at a component: the first says what the others would
 * (design section 5). What a cause silenced has no say here.
 */
export const oneLine: readonly (readonly string[])[] = [['no-spread', 'no-disruption-budget']];

/** True when a finding of `rule` speaks in place of one of `other`: both see the same cause, or are one line, and `rule` comes first. */
export function outranks(rule: string, other: string): boolean {
  return [...causes, ...oneLine].some((list) => {
    const place = list.indexOf(rule);
    return place >= 0 && place < list.indexOf(other);
  });
}
