import assert from 'node:assert/strict';
import { compose, native, points, reach } from './system';

describe('Journeys', () => {
  const shop = native(
    'shopper: { kind: client, uses: [edge] }',
    'edge: { kind: load-balancer, replicas: 2, uses: [web, { component: mail, required: false }] }',
    'web: { uses: [orders, { component: events, mode: async }, edge] }',
    'orders: { kind: database }',
    'events: { kind: queue }',
    'mail: { uses: [relay] }',
    'relay: { }',
    'job: { kind: worker, uses: [archive] }',
    'archive: { kind: database }',
  );

  it('follow required synchronous links from the client', () => {
    assert.deepEqual(shop.availability.entries, ['shopper']);
    assert.equal(shop.availability.assumedEntries, false);
    assert.deepEqual(reach(shop, 'orders').path, ['shopper', 'edge', 'web', 'orders']);
    assert.deepEqual(
      reach(shop, 'orders').hops.map(({ from, to }) => `${from} ${to}`),
      ['shopper edge', 'edge web', 'web orders'],
    );
    assert.deepEqual(reach(shop, 'shopper').path, ['shopper']);
    for (const id of ['events', 'mail', 'relay', 'job', 'archive'])
      assert.deepEqual([reach(shop, id).path, reach(shop, id).hops], [[], []], id);
  });

  it('make single points of failure of what runs once on them', () => {
    assert.deepEqual(points(shop), ['web', 'orders']);
    assert.equal(reach(shop, 'web').proven, true);
    assert.equal(reach(shop, 'mail').proven, false);
  });

  it('take the shortest way, the first of equal ones', () => {
    const system = native(
      'u: { kind: client, uses: [a, b, c] }',
      'a: { uses: [x] }',
      'b: { uses: [x, y] }',
      'c: { uses: [x] }',
      'x: { uses: [y] }',
      'y: { }',
    );
    assert.deepEqual(reach(system, 'x').path, ['u', 'a', 'x']);
    assert.deepEqual(reach(system, 'y').path, ['u', 'b', 'y']);
  });

  it('end in circles', () => {
    const system = native('u: { kind: client, uses: [a] }', 'a: { uses: [b] }', 'b: { uses: [c] }', 'c: { uses: [a] }');
    assert.deepEqual(reach(system, 'c').path, ['u', 'a', 'b', 'c']);
    assert.deepEqual([...reach(system, 'b').blast].sort(), ['a', 'c']);
  });

  it('end in chains without end', () => {
    const chain = Array.from({ length: 300 }, (_, index) => `c${index}: { uses: [c${index + 1}] }`);
    const system = native('u: { kind: client, uses: [c0] }', ...chain, 'c300: { }');
    assert.equal(reach(system, 'c50').path.length, 52);
    assert.deepEqual([reach(system, 'c300').path, reach(system, 'c300').spof], [[], false]);
    assert.equal(reach(system, 'c100').blast.length, 100);
  });
});

describe('Blast radius', () => {
  it('is everything that needs it, nearest first, and the entry points lost with it', () => {
    const system = native(
      'u: { kind: client, uses: [web] }',
      'admin: { kind: client, uses: [back] }',
      'web: { uses: [api] }',
      'api: { uses: [db] }',
      'back: { uses: [db] }',
      'report: { uses: [{ component: db, required: false }] }',
      'feed: { uses: [{ component: db, mode: async }] }',
      'db: { kind: database }',
    );
    assert.deepEqual(reach(system, 'db').blast, ['api', 'back', 'web']);
    assert.deepEqual(reach(system, 'db').lostEntries, ['admin', 'u']);
    assert.deepEqual(reach(system, 'api').lostEntries, ['u']);
    assert.deepEqual(reach(system, 'report').blast, []);
  });

  it('stops at alternatives until the last of them is gone', () => {
    const system = native(
      'u: { kind: client, uses: [web] }',
      'web: { uses: [{ any-of: [a, b] }] }',
      'a: { uses: [a-db, shared] }',
      'b: { uses: [shared] }',
      'a-db: { kind: database }',
      'shared: { kind: database }',
    );
    assert.deepEqual(reach(system, 'a').blast, []);
    assert.deepEqual(reach(system, 'a-db').blast, ['a']);
    assert.deepEqual(reach(system, 'shared').blast, ['a', 'b', 'web']);
    assert.deepEqual(points(system), ['web', 'shared']);
  });

  it('counts a component for needed when it is also needed without a choice', () => {
    const system = native(
      'u: { kind: client, uses: [web, a] }',
      'web: { uses: [{ any-of: [a, b] }] }',
      'a: { }',
      'b: { }',
    );
    assert.deepEqual(points(system), ['web', 'a']);
  });

  it('do not wait for mail to be handed over, unless its author says so', () => {
    const system = compose(
      'web: { image: acme/web, ports: ["80:80"], depends_on: [smtp], environment: { SMTP_HOST: smtp } }',
      'smtp: { image: boky/postfix }',
    );
    assert.deepEqual(points(system), ['web']);
    assert.equal(reach(system, 'smtp').reason, 'no-path');
    const declared = native('u: { kind: client, uses: [smtp] }', 'smtp: { technology: postfix-relay, replicas: 1 }');
    assert.deepEqual(points(declared), ['smtp']);
  });

  it('wait for mail where people read it', () => {
    const system = compose(
      'webmail: { image: roundcube/roundcubemail, ports: ["80:80"], environment: { ROUNDCUBEMAIL_DEFAULT_HOST: imap } }',
      'imap: { image: dovecot/dovecot }',
    );
    assert.deepEqual(points(system), ['webmail', 'imap']);
  });
});
