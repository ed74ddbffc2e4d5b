import type { Example } from './example';

/** The examples that are driven, and from which the pictures of README come. */
export const examples: readonly Example[] = [
  {
    folder: 'docs/shop/compose',
    file: 'compose.yaml',
    hint: { at: '  sessions:', shows: /sessions:\s*stateful/ },
    hovers: [
      {
        at: '  sessions:',
        says: /is stateful \(high confidence\)/,
      },
      {
        at: '  account:',
        says: /is stateless/,
        picture: { name: 'hover', height: 560 },
      },
      { at: 'redis:7.4', says: /keep it on a named volume at/ },
    ],
    problem: {
      lists: /`sessions` runs as one instance/,
      at: '  orders:',
      picture: { name: 'review', height: 880 },
      small: { name: 'walkthrough/sample', height: 880, part: { x: 20, y: 320, width: 640, height: 380 } },
    },
    status: { says: /Docker Compose: hybrid · 6 findings/ },
    fix: { at: 'redis:7.4', title: 'volume', gives: /sessions.*:\/data/, picture: { name: 'fix', height: 460 } },
  },
  {
    folder: 'docs/shop/kubernetes',
    file: 'cart.yaml',
    hovers: [
      {
        at: 'ingress.kubernetes.io/affinity',
        says: /cart/,
        picture: { name: 'kubernetes', height: 520 },
      },
    ],
    problem: {
      lists: /`nginx\.ingress\.kubernetes\.io\/affinity: cookie` on Ingress `shop` ties each client/,
      at: ': cookie',
    },
    status: { says: /Kubernetes: hybrid · 1 finding/ },
    fix: { at: ': cookie', title: 'Accept', gives: /statewise-accept\ssticky-session/ },
  },
  {
    folder: 'docs/shop',
    file: 'web-shop.arch.yaml',
    hint: { at: '  cart-api:', shows: /cart-api:?\s*stateful/ },
    hovers: [
      {
        at: '  cart-api:',
        says: /is stateful \(high confidence\)/,
        small: { name: 'walkthrough/why', height: 560, part: { x: 20, y: 50, width: 640, height: 380 } },
      },
      { at: 'shopping-cart', says: /N13|cart/i, picture: { name: 'native', height: 640 } },
    ],
    problem: { lists: /`cart-api` keeps sessions in memory/, at: 'kept: memory' },
    status: {
      says: /Architecture: hybrid · 2 findings, 3 notes/,
      notes: /`mail-queue` is stateful and no decision says why/,
    },
    fix: { at: 'kept: memory', title: 'shared store', gives: /redis/i },
  },
];
