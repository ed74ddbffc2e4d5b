import type { ComponentFormat } from '../../../src/core/model/component';

/** The cursor (`|`) in a piece of the sample, the term its hover defines, and what it says about the file. */
export type Row = readonly [piece: string, term: string, fact: string];

/** What hovers say about the samples, word by word. */
export const rows: Readonly<Record<Exclude<ComponentFormat, 'cloud'>, readonly Row[]>> = {
  kubernetes: [
    [
      'kind: State|fulSet',
      'StatefulSet',
      '`db` keeps relational rows and the write-ahead log (on a claim of each instance), which survives a replacement of the instance.',
    ],
    [
      'service|Name',
      'Headless Service',
      'each pod of `db` keeps its own name, by which the others find it again (N36).',
    ],
    [
      '  repl|icas: 1\n  pod',
      'Horizontal scaling',
      '`db` runs once; it is stateful, so a second instance needs the state replicated or shared first (N09).',
    ],
    [
      'podManagement|Policy',
      'StatefulSet',
      'each pod of `db` keeps its own name, by which the others find it again (N36).',
    ],
    [
      'when|Scaled',
      'Reclaim policy',
      'an instance of `db` that is taken away loses its relational rows and the write-ahead log for good (N11).',
    ],
    [
      'termination|Grace',
      'Graceful shutdown',
      '`terminationGracePeriodSeconds: 0` gives `db` no time to finish what it is doing (N11).',
    ],
    [
      'volume|Mounts',
      'Volume',
      '`db` keeps relational rows and the write-ahead log (on a claim of each instance), which survives a replacement of the instance.',
    ],
    [
      'volumeClaim|Templates',
      'Volume claim templates',
      '`db` keeps relational rows and the write-ahead log (on a claim of each instance), which survives a replacement of the instance.',
    ],
    [
      'access|Modes',
      'Access modes',
      '`db` keeps relational rows and the write-ahead log (on a claim of each instance), which survives a replacement of the instance.',
    ],
    [
      'ReadWrite|Once',
      'Access modes',
      '`db` keeps relational rows and the write-ahead log (on a claim of each instance), which survives a replacement of the instance.',
    ],
    [
      'storageClass|Name',
      'Storage class',
      '`db` keeps relational rows and the write-ahead log (on a claim of each instance), which survives a replacement of the instance.',
    ],
    [
      'cluster|IP: None',
      'Headless Service',
      'each pod of `db` keeps its own name, by which the others find it again (N36).',
    ],
    [
      'clusterIP: N|one',
      'Headless Service',
      'each pod of `db` keeps its own name, by which the others find it again (N36).',
    ],
    [
      'kind: Ser|vice\nmetadata: { name: db',
      'Kubernetes Service',
      'each pod of `db` keeps its own name, by which the others find it again (N36).',
    ],
    [
      'repl|icas: 3',
      'Horizontal scaling',
      '`web` runs 2 to 6 instances; it is stateless, so any of them can take the next request (N06).',
    ],
    ['strat|egy: { rolling', 'Rolling update', '`web` keeps nothing, so a replacement can take over at once (N12).'],
    ['maxUn|available', 'Rolling update', '`web` keeps nothing, so a replacement can take over at once (N12).'],
    [
      'topologySpread|C',
      'Spreading over nodes and zones',
      'the 2 to 6 instances of `web` are kept apart where that is possible; nothing requires it (N12).',
    ],
    [
      'topology|Key',
      'Spreading over nodes and zones',
      'the 2 to 6 instances of `web` are kept apart where that is possible; nothing requires it (N12).',
    ],
    ['readiness|Probe', 'Readiness', '`web` keeps nothing, so a replacement can take over at once (N12).'],
    ['readOnly|Root', 'Read-only file system', '`web` keeps nothing itself; its state is elsewhere: StatefulSet/db.'],
    [
      'name: SESSION_|DRIVER',
      'Session store',
      'speaks for `web` being stateless: `SESSION_DRIVER` keeps sessions in a shared store.',
    ],
    [
      'value: red|is',
      'Session store',
      'speaks for `web` being stateless: `SESSION_DRIVER` keeps sessions in a shared store.',
    ],
    [
      'name: DATABASE|_URL',
      'Externalised state',
      'speaks for `web` being stateless: It keeps what must last in `db` (DATABASE\\_URL).',
    ],
    ['session|Affinity: None', 'Sticky session', 'any instance of `web` may take the next request (N06).'],
    ['sessionAffinity: N|one', 'Sticky session', 'any instance of `web` may take the next request (N06).'],
    ['Load|Balancer', 'Load balancing', 'users reach `web` through Service `web` of type LoadBalancer.'],
    [
      'Pod|Disruption',
      'Pod disruption budget',
      'budget `web` keeps at least 1 of the 2 to 6 instances of `web` while nodes are drained (N42).',
    ],
    [
      'min|Available',
      'Pod disruption budget',
      'budget `web` keeps at least 1 of the 2 to 6 instances of `web` while nodes are drained (N42).',
    ],
    [
      'Horizontal|Pod',
      'Autoscaling',
      '`web` runs 2 to 6 instances; it is stateless, so any of them can take the next request (N06).',
    ],
    [
      'min|Replicas',
      'Horizontal scaling',
      '`web` runs 2 to 6 instances; it is stateless, so any of them can take the next request (N06).',
    ],
    [
      'max|Replicas',
      'Horizontal scaling',
      '`web` runs 2 to 6 instances; it is stateless, so any of them can take the next request (N06).',
    ],
    [
      'scale|Target',
      'Autoscaling',
      '`web` runs 2 to 6 instances; it is stateless, so any of them can take the next request (N06).',
    ],
    ['strat|egy: { type', 'Rolling update', 'every release stops `index` before the new version starts (N12).'],
    ['Recre|ate', 'Recreate', 'every release stops `index` before the new version starts (N12).'],
    ['node|Selector', 'Pinning to a node', '`index` can run only there (node `node-7`) and goes down with it (N42).'],
    [
      'empty|Dir',
      'emptyDir',
      '`index` keeps index shards and cluster metadata (in memory), lost when the instance is replaced.',
    ],
    [
      'med|ium',
      'State in memory',
      '`index` keeps index shards and cluster metadata (in memory), lost when the instance is replaced.',
    ],
    [
      'session|Affinity: Cl',
      'Sticky session',
      'pins clients of `index` (1 instance) to one instance; `index` keeps index shards and cluster metadata (in memory), so a client whose instance dies loses it.',
    ],
    [
      'Client|IP',
      'Sticky session',
      'pins clients of `index` (1 instance) to one instance; `index` keeps index shards and cluster metadata (in memory), so a client whose instance dies loses it.',
    ],
  ],
  compose: [
    [
      'SESSION_|DRIVER=redis',
      'Session store',
      'speaks for `web` being stateless: `SESSION_DRIVER` keeps sessions in a shared store.',
    ],
    ['GREET|ING', '', ''],
    ['depends|_on', 'Dependency', '`web` needs `cache`; `cache` runs once.'],
    ['cond|ition: service_h', 'Health check', '`web` needs `cache`; `cache` runs once, so its failure stops `web`.'],
    ['service_|healthy', 'Health check', '`web` needs `cache`; `cache` runs once, so its failure stops `web`.'],
    ['requi|red: false', 'Dependency', '`web` goes on without `db`.'],
    [
      'repl|icas: 2',
      'Horizontal scaling',
      '`web` runs 2 instances; it is stateless, so any of them can take the next request (N06).',
    ],
    ['read_|only', 'Read-only file system', '`web` keeps nothing itself; its state is elsewhere: cache.'],
    [
      'container_|name',
      'Fixed place on the host',
      'stands in the way of a second instance of `api`: `container_name: api` allows one container.',
    ],
    [
      'SESSION_|DRIVER: file',
      'Session memory',
      'speaks for `api` being stateful: `SESSION_DRIVER` keeps sessions in files of the instance.',
    ],
    [
      'health|check',
      'Health check',
      'a replacement of `cache` starts without what it kept: keys in memory, snapshotted to disk (N11).',
    ],
    [
      'tmp|fs',
      'tmpfs',
      '`cache` keeps keys in memory, snapshotted to disk (in a memory file system), lost when the instance is replaced.',
    ],
    [
      'rest|art: always',
      'Restart',
      'a replacement of `db` finds what it keeps again (relational rows and the write-ahead log), and requests wait until it has started; it runs once, so nobody answers meanwhile.',
    ],
    [
      'stop_grace|_period',
      'Graceful shutdown',
      '`stop_grace_period: 0s` gives `db` no time to finish what it is doing (N11).',
    ],
    [
      '    vol|umes',
      'Volume',
      '`db` keeps relational rows and the write-ahead log (on a volume), which survives a replacement of the instance.',
    ],
  ],
  native: [
    ['zo|nes: [a, b]', 'Zone', 'the 2 instances of `edge` are spread over 2 zones, so losing one leaves others (N12).'],
    ['affin|ity: none', 'Sticky session', 'any instance of `edge` may take the next request (N06).'],
    ['affinity: no|ne', 'Sticky session', 'any instance of `edge` may take the next request (N06).'],
    [
      'use-|case',
      'Use case',
      'speaks for `cart` being stateful: `shopping-cart` is a use that carries state from one request to the next. The files show it as stateful (high confidence).',
    ],
    [
      'shopping-|cart\n',
      'Shopping cart',
      'speaks for `cart` being stateful: `shopping-cart` is a use that carries state from one request to the next. The files show it as stateful (high confidence).',
    ],
    ['nee|ds', 'Use case', 'the files show `cart` as stateful (high confidence): It keeps `carts` in its own memory.'],
    [
      'persistent-|sessions',
      'When to choose stateful',
      'speaks for `cart` being stateful: The need for `persistent-sessions` speaks for keeping state. The files show it as stateful (high confidence).',
    ],
    ['idempo|tency', 'Idempotency', ''],
    [
      'repl|icas: { min',
      'Horizontal scaling',
      '`cart` runs 3 to 9 instances; it is stateful, so each instance keeps carts (in memory), lost when the instance is replaced.',
    ],
    [
      'mi|n: 3',
      'Horizontal scaling',
      '`cart` runs 3 to 9 instances; it is stateful, so each instance keeps carts (in memory), lost when the instance is replaced.',
    ],
    ['holds: carts, ki|nd', '', ''],
    [
      'kind: sess|ion',
      'Session',
      'the files show `cart` as stateful (high confidence): It keeps `carts` in its own memory.',
    ],
    [
      'ke|pt: memory',
      'State in memory',
      '`cart` keeps carts (in memory), lost when the instance is replaced; that must not happen.',
    ],
    [
      'kept: mem|ory',
      'State in memory',
      '`cart` keeps carts (in memory), lost when the instance is replaced; that must not happen.',
    ],
    [
      'lo|ss',
      'State loss',
      '`cart` keeps carts (in memory), lost when the instance is replaced; that must not happen.',
    ],
    [
      'not-|tolerable',
      'State loss',
      '`cart` keeps carts (in memory), lost when the instance is replaced; that must not happen.',
    ],
    ['mo|de: async', 'Synchronous and asynchronous calls', '`cart` goes on without `mailer`.'],
    ['mode: as|ync', 'Synchronous and asynchronous calls', '`cart` goes on without `mailer`.'],
    ['required: fal|se', 'Dependency', '`cart` goes on without `mailer`.'],
    [
      'kept: to|ken',
      'Token',
      'speaks for `api` being stateless: It leaves `logins` with the client, in a token that comes back with every request.',
    ],
    ['any-|of', 'Alternative dependency', '`api` needs only one of `rates-a` and `rates-b`.'],
    [
      'kind: data|base',
      'Database',
      'the files show `db` as stateful (high confidence): A component of kind `database` is there to keep data.',
    ],
    ['zo|nes: [a]', 'Zone', '`db` stops when zone `a` does (N42).'],
    [
      'repli|cation: quorum',
      'Quorum',
      'with 3 members `db` goes on writing while at most 1 is lost (N42); `api` asked for transactions or consistency (N30).',
    ],
    [
      'replication: quo|rum',
      'Quorum',
      'with 3 members `db` goes on writing while at most 1 is lost (N42); `api` asked for transactions or consistency (N30).',
    ],
    [
      'consis|tency: strong',
      'Consistency versus scalability',
      'readers of `db` see the latest confirmed write; a cut-off side cannot write; `api` asked for transactions or consistency (N30).',
    ],
    [
      'consistency: str|ong',
      'Strong consistency',
      'readers of `db` see the latest confirmed write; a cut-off side cannot write; `api` asked for transactions or consistency (N30).',
    ],
    [
      'recov|ery',
      'Recovery',
      'a replacement of `db` finds what it keeps again (relational rows and the write-ahead log), and requests wait until it has started.',
    ],
    [
      'fail|over: manual',
      'Failover',
      'somebody has to act before `db` answers again; until then `api` and `edge` stop too (N42).',
    ],
    [
      'failover: man|ual',
      'Failover',
      'somebody has to act before `db` answers again; until then `api` and `edge` stop too (N42).',
    ],
    [
      'back|up: daily',
      'Backup',
      'after a restore, up to a day of what `db` keeps (relational rows and the write-ahead log) may be missing (N42).',
    ],
    [
      'r|to:',
      'Recovery time objective',
      'somebody has to act before `db` answers again; until then `api` and `edge` stop too (N42).',
    ],
    [
      'r|po:',
      'Recovery point objective',
      'after a restore, up to a day of what `db` keeps (relational rows and the write-ahead log) may be missing (N42).',
    ],
    [
      'replication: as|ync',
      'Asynchronous replication',
      'copies of `archive` may lag, so a takeover may lose its last writes (N11).',
    ],
    ['consistency: even|tual', 'Eventual consistency', 'readers of `archive` may see an older value for a while.'],
    ['failover: auto|matic', 'Failover', 'another instance of `archive` takes over by itself (N42).'],
    ['backup: no|ne', 'Backup', 'once lost, nothing brings back what `archive` keeps (data) (N11).'],
    ['kind: wor|ker', 'Worker', ''],
    ['kind: ext|ernal', 'External service', ''],
    ['personalised-|exp', 'Personalisation', '`cart` keeps carts (in memory), lost when the instance is replaced.'],
    [
      'harder-to|-scale',
      'Scalability',
      '`cart` runs 3 to 9 instances; it is stateful, so each instance keeps carts (in memory), lost when the instance is replaced.',
    ],
    ['state-loss|-risk', 'State loss', '`cart` keeps carts (in memory), lost when the instance is replaced.'],
    [
      'more-com|plex',
      'Simplicity versus complexity',
      'the files show `cart` as stateful (high confidence): It keeps `carts` in its own memory.',
    ],
    [
      'scal|able',
      'Scalability',
      '`api` runs 3 instances; it is stateless, so any of them can take the next request (N06).',
    ],
    ['no-session|-loss', 'No session to lose', '`api` keeps nothing, so a replacement can take over at once (N12).'],
    [
      'redundant|-data',
      'Redundant data with each request',
      '`api` keeps nothing itself; its state is elsewhere: token.',
    ],
    ['gai|ns: [pers', 'Design decision', 'stateful, because Carts last.'],
    ['co|sts: [hard', 'Design decision', 'stateful, because Carts last.'],
    [
      'choi|ce: stateful',
      'Stateful architecture',
      'stateful, because Carts last. And the files show `cart` as stateful (high confidence): It keeps `carts` in its own memory.',
    ],
    [
      'choice: state|less',
      'Stateless architecture',
      'stateless, because Calls stand alone. And the files show `api` as stateless (high confidence): It leaves `logins` with the client, in a token that comes back with every request.',
    ],
  ],
};
