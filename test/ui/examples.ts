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
  {
    folder: 'docs/examples/kubernetes',
    file: 'cart.yaml',
    hovers: [{ at: 'ingress.kubernetes.io/affinity', says: /cart/, picture: 'kubernetes' }],
    problem: /`nginx\.ingress\.kubernetes\.io\/affinity: cookie` on Ingress `shop` ties each client/,
    fix: { at: ': cookie', title: 'Accept', gives: /statewise-accept\ssticky-session/ },
  },
  {
    folder: 'docs/examples',
    file: 'web-shop.arch.yaml',
    hint: /cart-api:?\s*stateful/,
    hovers: [{ at: 'shopping-cart', says: /N13|cart/i, picture: 'native' }],
    problem: /`cart-api` keeps sessions in memory/,
    fix: { at: 'kept: memory', title: 'shared store', gives: /redis/i },
  },
];
