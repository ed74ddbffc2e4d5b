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
  // Spread
  ['shared-fate', 'single-zone', 'no-spread'],
];

/** True when a finding of `rule` speaks in place of one of `other`: both see the same cause and `rule` comes first. */
export function outranks(rule: string, other: string): boolean {
  return causes.some((list) => {
    const place = list.indexOf(rule);
    return place >= 0 && place < list.indexOf(other);
  });
}
