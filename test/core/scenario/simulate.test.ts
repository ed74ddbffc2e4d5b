import assert from 'node:assert/strict';
import type { System } from '../../../src/core/model/system';
import { simulate, type Effect, type Failure } from '../../../src/core/scenario';
import { compose, native, systemOf } from '../graph/system';

/** A small system, a failure, and what has to be said of it. */
interface Case {
  readonly it: string;
  readonly system: System;
  readonly failure: Failure;
  readonly effect: Effect;
  /** Sentences that must stand in the outcome as they are. */
  readonly says: readonly string[];
  /** What no sentence may match. */
  readonly never?: RegExp;
}

const lost = (component: string): Failure => ({ kind: 'component', component });
const shop = (...more: readonly string[]): System => native('user: { kind: client, uses: [web] }', ...more);
const claims = systemOf(
  'kubernetes',
  `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  replicas: 1
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      nodeSelector: { kubernetes.io/hostname: worker-1 }
      containers: [{ name: db, image: "postgres:16", volumeMounts: [{ name: data, mountPath: /var/lib/postgresql/data }] }]
  volumeClaimTemplates: [{ metadata: { name: data }, spec: { accessModes: [ReadWriteOnce] } }]
`,
);
/** A site whose pods stand apart as `apart` says, and something that is held to a zone and a node. */
const placed = (apart: string): System =>
  systemOf(
    'kubernetes',
    `apiVersion: v1
kind: Service
metadata: { name: site }
spec: { type: LoadBalancer, selector: { app: site } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: site }
spec:
  replicas: 3
  selector: { matchLabels: { app: site } }
  template:
    metadata: { labels: { app: site } }
    spec:
      ${apart}
      containers: [{ name: site, image: "nginx:1" }]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: batch }
spec:
  replicas: 1
  selector: { matchLabels: { app: batch } }
  template:
    metadata: { labels: { app: batch } }
    spec:
      nodeSelector: { kubernetes.io/hostname: n1, topology.kubernetes.io/zone: z1 }
      containers: [{ name: batch, image: "acme/batch:1" }]
`,
  );
const own = 'labelSelector: { matchLabels: { app: site } }';
const evenly = placed(`topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone, ${own} }]`);
const perNode = placed(
  `affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: kubernetes.io/hostname, ${own} }] } }`,
);
const anywhere = placed('restartPolicy: Always');
const swarm = (deploy: string): System =>
  compose(
    'web: { image: nginx, ports: ["80:80"], deploy: { replicas: 2, placement: { max_replicas_per_node: 1 } }, depends_on: [db] }',
    `db: { image: "postgres:16", volumes: ["data:/var/lib/postgresql/data"], deploy: ${deploy} }`,
  );
const keepers = native(
  'user: { kind: client, uses: [web] }',
  'web: { replicas: 2, uses: [keeper] }',
  'keeper: { technology: etcd, replicas: 3 }',
);

const cases: readonly Case[] = [
  {
    it: 'an optional link does not break',
    system: shop('web: { uses: [{ component: ads, required: false }] }', 'ads: { }'),
    failure: lost('ads'),
    effect: 'degrades',
    says: ['`web` goes on without `ads`, which it does not need for every request.'],
    never: /cannot answer/,
  },
  {
    it: 'a worker behind a queue does not break users',
    system: shop(
      'web: { uses: [{ component: jobs, mode: async }] }',
      'jobs: { kind: queue }',
      'mailer: { kind: worker, uses: [jobs] }',
    ),
    failure: lost('mailer'),
    effect: 'degrades',
    says: ['`mailer` is gone. What it would take from `jobs` waits there.', 'Users of `user` notice nothing.'],
  },
  {
    it: 'work has nowhere to wait without the queue',
    system: shop('web: { uses: [{ component: jobs, mode: async }] }', 'jobs: { kind: queue }'),
    failure: lost('jobs'),
    effect: 'degrades',
    says: [
      '`web` answers, but cannot hand work to `jobs` until `jobs` is back; whether it keeps that work is not said.',
    ],
  },
  {
    it: 'a cycle stops as one',
    system: shop('web: { uses: [a] }', 'a: { uses: [b] }', 'b: { uses: [a] }'),
    failure: lost('b'),
    effect: 'breaks',
    says: [
      'Users of `user` get no answer: they need `b` (by way of `web`, `a`).',
      '`a` needs `b` (`uses`) and cannot answer.',
    ],
  },
  {
    it: 'one of several alternatives is enough',
    system: shop('web: { uses: [{ any-of: [a, b] }] }', 'a: { kind: external }', 'b: { kind: external }'),
    failure: lost('a'),
    effect: 'degrades',
    says: ['`web` does without `a` (`uses`) and still has `b`.'],
    never: /cannot answer/,
  },
  {
    it: 'an external service is nobody’s to prevent',
    system: shop('web: { uses: [pay] }', 'pay: { kind: external }'),
    failure: lost('pay'),
    effect: 'breaks',
    says: [
      'Bringing back `pay` is up to whoever runs it.',
      'Give `web` a second provider beside `pay`, or an answer without it: its failures are not yours to prevent.',
    ],
  },
  {
    it: 'what is switched off changes nothing',
    system: compose('web: { image: nginx, ports: ["80:80"] }', 'old: { image: acme/old, deploy: { replicas: 0 } }'),
    failure: lost('old'),
    effect: 'holds',
    says: ['`old` is switched off, so its loss changes nothing.'],
  },
  {
    it: 'a stateless instance of several is not missed, and scaling out is not advised',
    system: shop('web: { kind: gateway, technology: nginx, replicas: 3 }'),
    failure: { kind: 'instance', component: 'web', count: 1 },
    effect: 'holds',
    says: ['The other 2 instances of `web` take the next request.', 'Nothing to change: the rest goes on without it.'],
  },
  {
    it: 'a single stateless instance is told to scale out',
    system: shop('web: { kind: gateway, technology: nginx }'),
    failure: { kind: 'instance', component: 'web', count: 1 },
    effect: 'breaks',
    says: ['Run a second instance of `web`, for it keeps no state (`single-instance`).'],
  },
  {
    it: 'a store that does not replicate is never told to run more copies',
    system: shop(
      'web: { replicas: 2, uses: [db] }',
      'db: { kind: database, technology: postgresql, recovery: { backup: daily } }',
    ),
    failure: lost('db'),
    effect: 'breaks',
    says: ['Replicate `db` to a standby that takes over; a higher count alone makes unrelated copies (`no-failover`).'],
    never: /second instance/,
  },
  {
    it: 'pinned users lose what only their instance knew',
    system: native(
      'user: { kind: client, uses: [edge] }',
      'edge: { kind: load-balancer, replicas: 2, affinity: cookie, uses: [cart] }',
      'cart: { replicas: 3, state: [{ holds: cart, kind: session, kept: memory, loss: not-tolerable }] }',
    ),
    failure: { kind: 'instance', component: 'cart', count: 1 },
    effect: 'degrades',
    says: [
      'One of 3 instances of `cart` is gone; the other 2 instances go on. Clients tied to it are sent to another one.',
      'The part of what `cart` keeps in memory (cart) that the lost instance had is gone. That must not be lost.',
    ],
  },
  {
    it: 'a majority bears one loss',
    system: keepers,
    failure: { kind: 'instance', component: 'keeper', count: 1 },
    effect: 'holds',
    says: ['One of 3 instances of `keeper` is gone; the other 2 instances go on.'],
  },
  {
    it: 'and not two',
    system: keepers,
    failure: { kind: 'instance', component: 'keeper', count: 2 },
    effect: 'breaks',
    says: ['Run 5 voting members of `keeper` if the loss of 2 has to be borne (`quorum-size`).'],
  },
  {
    it: 'two zones with two instances survive one',
    system: shop('web: { technology: nginx, replicas: 2, zones: [a, b] }'),
    failure: { kind: 'zone', zone: 'a' },
    effect: 'holds',
    says: ['How the instances of `web` spread over its zones is not said; evenly is assumed.'],
  },
  {
    it: 'assumptions about several components are said once',
    system: shop(
      'web: { technology: nginx, replicas: 2, zones: [a, b], uses: [api] }',
      'api: { technology: nodejs, replicas: 4, zones: [a, b] }',
    ),
    failure: { kind: 'zone', zone: 'a' },
    effect: 'holds',
    says: ['How the instances of `web` and `api` spread over their zones is not said; evenly is assumed.'],
  },
  {
    it: 'zones that node affinity leaves to choose from are where pods run',
    system: placed(`affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions: [{ key: topology.kubernetes.io/zone, operator: In, values: [z1, z2] }]`),
    failure: { kind: 'zone', zone: 'z2' },
    effect: 'holds',
    says: ['How the instances of `site` spread over its zones is not said; evenly is assumed.'],
    never: /names? no zone for `site`/,
  },
  {
    it: 'what the file says of a split is pointed at',
    system: shop(
      'web: { technology: nginx, replicas: 2, uses: [db] }',
      'db: { technology: postgresql, replicas: 2, replication: sync, recovery: { on-partition: One side refuses writes. } }',
    ),
    failure: { kind: 'partition', between: ['db', 'db'] },
    effect: 'unknown',
    says: [
      'What users of `user` get is not known: that depends on what the file says of `db` (`on-partition`).',
      'Cut the instances off from each other in a test, and see that they do what the file says.',
    ],
    never: /files do not say what/,
  },
  {
    it: 'two stores that are cut from each other are told together',
    system: shop(
      'web: { technology: nginx, replicas: 2, uses: [db] }',
      'db: { technology: postgresql, uses: [old] }',
      'old: { technology: mariadb }',
    ),
    failure: { kind: 'partition', between: ['db', 'old'] },
    effect: 'breaks',
    says: [
      '`db` and `old` keep what they have; what was under way when the network broke may be there or not, so callers have to ask or repeat.',
      '`db` and `old` have a single copy each, so their data cannot come apart: who is cut off from one of them waits. That is consistency at the price of availability.',
    ],
  },
  {
    it: 'a failover needs an instance that is left',
    system: shop(
      'web: { technology: nginx, replicas: 2, uses: [db] }',
      'db: { technology: postgresql, replicas: 2, replication: sync, recovery: { failover: automatic, rto: 5m } }',
    ),
    failure: lost('db'),
    effect: 'breaks',
    says: ['No instance of `db` is left that could take over. It may be down for 5m (`rto`).'],
    never: /takes over by itself/,
  },
  {
    it: 'instances of a store that cannot reach each other are not taken to go on',
    system: shop(
      'web: { technology: nginx, replicas: 2, uses: [db] }',
      'db: { technology: postgresql, replicas: 2, replication: sync }',
    ),
    failure: { kind: 'partition', between: ['db', 'db'] },
    effect: 'unknown',
    says: ['What users of `user` get is not known: the files do not say what the instances of `db` do apart.'],
    never: /notice nothing|Nothing to change/,
  },
  {
    it: 'which of two zones one instance is in is not guessed',
    system: shop('web: { zones: [a, b] }'),
    failure: { kind: 'zone', zone: 'a' },
    effect: 'unknown',
    says: ['`web` runs once, in one of the zones `a` and `b`; which one is not said.'],
  },
  {
    it: 'one node takes one of the pods that may not share it',
    system: perNode,
    failure: { kind: 'node', node: 'n1' },
    effect: 'holds',
    says: [
      'Whether an instance of `site` is on that node is not said: of 3 at most 1 can be (required pod anti-affinity), and so many are taken to be lost.',
    ],
    never: /name no node for/,
  },
  {
    it: 'pods that are apart by node may share a zone',
    system: perNode,
    failure: { kind: 'zone', zone: 'z1' },
    effect: 'unknown',
    says: [
      'The files name no zone for `site`, so whether it is lost is not known.',
      'Require `site` to be spread over zones (a topology spread constraint with `whenUnsatisfiable: DoNotSchedule`), so that no one of them takes all instances.',
    ],
  },
  {
    it: 'pods that are spread over zones leave some',
    system: evenly,
    failure: { kind: 'zone', zone: 'z1' },
    effect: 'holds',
    says: [
      'How many of the 3 instances of `site` are in that zone is not said: they are spread evenly (topology spread constraint), so half is taken, as with two zones.',
    ],
  },
  {
    it: 'where pods run that nothing places is not guessed',
    system: anywhere,
    failure: { kind: 'node', node: 'n1' },
    effect: 'unknown',
    says: ['The files name no node for `site`, so whether it is lost is not known.'],
  },
  {
    it: 'one host takes everything, and a volume with it',
    system: compose(
      'web: { image: nginx, ports: ["80:80"], restart: always, depends_on: [db] }',
      'db: { image: "postgres:16", volumes: ["data:/var/lib/postgresql/data"] }',
    ),
    failure: { kind: 'node', node: 'host' },
    effect: 'breaks',
    says: [
      '`web` starts again when the host does (`restart: always`).',
      'Nothing starts `db` again: the file sets no restart policy.',
    ],
  },
  {
    it: 'a swarm leaves a local volume behind',
    system: swarm('{ replicas: 1 }'),
    failure: lost('db'),
    effect: 'breaks',
    says: [
      'What `db` keeps on a volume (relational rows and the write-ahead log) is still on the node where it ran; the files do not say whether it starts there again.',
    ],
    never: /is still there when it is back/,
  },
  {
    it: 'and finds it again where a constraint holds it to the node',
    system: swarm('{ replicas: 1, placement: { constraints: ["node.hostname == n1"] } }'),
    failure: lost('db'),
    effect: 'breaks',
    says: ['What `db` keeps on a volume (relational rows and the write-ahead log) is still there when it is back.'],
  },
  {
    it: 'a limit of tasks per node leaves the others',
    system: swarm('{ replicas: 1, placement: { constraints: ["node.hostname == n1"] } }'),
    failure: { kind: 'node', node: 'n1' },
    effect: 'breaks',
    says: [
      'Whether an instance of `web` is on that node is not said: of 2 at most 1 can be (`max_replicas_per_node: 1`), and so many are taken to be lost.',
    ],
  },
  {
    it: 'what is held to a node waits for it',
    system: claims,
    failure: { kind: 'node', node: 'worker-1' },
    effect: 'breaks',
    says: ['`db` may run on node `worker-1` only and waits until that is back.'],
  },
  {
    it: 'a StatefulSet comes back as itself',
    system: claims,
    failure: lost('StatefulSet/db'),
    effect: 'breaks',
    says: ['Kubernetes starts `db` again under the same name and with the same claim (`StatefulSet`).'],
  },
  {
    it: 'a partition costs answers where consistency is declared',
    system: shop(
      'web: { uses: [db] }',
      'db: { kind: database, consistency: strong, recovery: { on-partition: Web answers with an error. } }',
    ),
    failure: { kind: 'partition', between: ['web', 'db'] },
    effect: 'breaks',
    says: [
      '`web` needs `db` (`uses`), which it cannot reach, and cannot answer.',
      '`db`, as the file says: “Web answers with an error.”',
      '`db` is declared strongly consistent: who is cut off from it gets no answer rather than an old one. That chooses consistency over availability.',
    ],
  },
  {
    it: 'a partition that cuts a circle of calls ends',
    system: shop('web: { uses: [api] }', 'api: { uses: [web] }'),
    failure: { kind: 'partition', between: ['web', 'api'] },
    effect: 'breaks',
    says: ['Users of `user` get no answer: `web` cannot reach `api`.'],
  },
  {
    it: 'a partition between strangers cuts nothing',
    system: shop('web: { }', 'other: { }'),
    failure: { kind: 'partition', between: ['web', 'other'] },
    effect: 'holds',
    says: ['No link leads from one to the other, so nothing is cut between `web` and `other`.'],
  },
  {
    it: 'the majority’s side goes on',
    system: keepers,
    failure: { kind: 'partition', between: ['keeper', 'keeper'] },
    effect: 'holds',
    says: [
      'Users notice nothing as long as one side has a majority.',
      '`keeper` decides by majority: a side with at least 2 of 3 members goes on, the other refuses to work, and without such a side nobody does. That chooses consistency over availability.',
    ],
  },
  {
    it: 'instances of a store that nobody knows are not guessed about',
    system: shop('web: { uses: [db] }', 'db: { kind: database, replicas: 2 }'),
    failure: { kind: 'partition', between: ['db', 'db'] },
    effect: 'unknown',
    says: ['What users notice is not known: the files do not say what the instances of `db` do apart.'],
  },
  {
    it: 'what another one is seen to call is not asked about',
    system: shop('web: { }', 'carts: { uses: [carts-db] }', 'carts-db: { kind: database, state: none }'),
    failure: lost('carts-db'),
    effect: 'unknown',
    says: ['What users notice is not known: no file shows who calls `carts`.'],
  },
];

describe('Simulated failures', () => {
  for (const { it: title, system, failure, effect, says, never } of cases) {
    it(title, () => {
      const outcome = simulate(system, failure);
      const { journeys, affected, state, recovery, contrast, consistency, advice } = outcome;
      const sentences = [
        outcome.summary,
        ...[...journeys, ...affected, ...state, ...recovery, ...contrast, ...consistency, ...advice].map(
          (one) => one.says,
        ),
        ...outcome.unknowns,
      ];
      for (const sentence of says)
        assert.ok(sentences.includes(sentence), `${sentence}\nis not among\n${sentences.join('\n')}`);
      if (never !== undefined) assert.doesNotMatch(sentences.join('\n'), never);
      assert.equal(outcome.effect, effect, sentences.join('\n'));
      for (const sentence of sentences) assert.doesNotMatch(sentence, /undefined|\{\w+\}| {2}/);
    });
  }
});
