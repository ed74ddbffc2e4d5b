import type { Example } from './example';

/** The examples that are driven, and from which the pictures of README come. */
export const examples: readonly Example[] = [
  {
    folder: 'docs/examples/compose',
    file: 'compose.yaml',
    hint: /sessions:\s*stateful/,
    hovers: [
      { at: '  sessions:', says: /is stateful \(high confidence\)/, picture: 'review' },
      { at: 'redis:7.4', says: /keep it on a named volume at/, picture: 'hover' },
    ],
    problem: /`sessions` runs as one instance/,
    fix: { at: 'redis:7.4', title: 'volume', gives: /sessions.*:\/data/, picture: 'fix' },
  },
];
