/** What kinds of state there are (design section 1). */
export const stateKinds = [
  'session',
  'transaction',
  'cache',
  'queue',
  'file',
  'index',
  'time-series',
  'lock',
  'schedule',
  'data',
] as const;

export type StateKind = (typeof stateKinds)[number];
