import type { Texts } from '../rules/support';

/** A file to insert a snippet into at `<|>`, and the finding that goes away. */
export interface Sample {
  readonly rule: string;
  readonly files: Texts;
}

/** A native file whose list of decisions waits for one. */
function native(rule: string, components: string): Sample {
  return { rule, files: { 'shop.arch.yaml': `architecture: 1\ncomponents:\n${components}decisions:\n  <|>\n` } };
}

/** A project of several instances on Compose. */
function compose(rule: string, services: string): Sample {
  return {
    rule,
    files: {
      'compose.yaml': `services:\n${services}  other:\n    image: acme/other:1\n    deploy:\n      replicas: 2\n`,
    },
  };
}

const user = '  user: { kind: client, uses: [ID] }\n';
const entry = (id: string): string => user.replace('ID', id);
const sessionsOf = (id: string): string =>
  `  ${id}:\n    replicas: 3\n    affinity: cookie\n    state: [{ holds: context, kind: session, kept: memory, loss: not-tolerable }]\n`;
const store = (id: string): string =>
  `  ${id}: { kind: database, technology: postgresql, replicas: 2, replication: sync }\n`;
const single = (id: string, rest = ''): string =>
  `${entry(id)}  ${id}: { kind: service, technology: nginx, replicas: 1${rest} }\n`;

const pinned = (place: string): string =>
  `  proxy:\n    image: traefik:3.1\n    ports: ["80:80"]\n  cart:\n    image: acme/cart:1\n    deploy:\n      replicas: 3\n    labels:\n${place}      - traefik.http.services.cart.loadbalancer.sticky.cookie=true\n`;
const fileSessions = `  cart:\n    image: acme/cart:1\n    ports: ["80"]\n    deploy:\n      replicas: 3\n    environment:\n      <|>\n      SESSION_DRIVER: file\n`;
const alone = `  <|>\n  web:\n    image: nginx:1.27\n    ports: ["8080"]\n`;
const database = `  web:\n    image: nginx:1.27\n    deploy:\n      replicas: 2\n    ports: ["8080"]\n    environment:\n      DATABASE_URL: postgres://db/shop\n  <|>\n  db:\n    image: postgres:17\n    volumes: [data:/var/lib/postgresql/data]\n`;
const redis = `  web:\n    image: acme/web:1\n    deploy:\n      replicas: 2\n    environment:\n      SESSION_STORE: redis\n      REDIS_URL: redis://sessions:6379\n  sessions:\n    <|>\n    image: redis:7\n`;
const lossy = `  web:\n    image: nginx:1.27\n    ports: ["8080"]\n    environment:\n      DATABASE_URL: postgres://db/shop\n  db:\n    <|>\n    image: postgres:17\n`;
const needless =
  pinned('      <|>\n').replace(
    '    labels:',
    '    environment:\n      SESSION_STORE: redis\n      REDIS_URL: redis://sessions:6379\n    labels:',
  ) + '  sessions:\n    image: redis:7\n';
const statefulSet = `apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  serviceName: db\n  <|>\n  replicas: 1\n  selector: { matchLabels: { app: db } }\n  template:\n    metadata: { labels: { app: db } }\n    spec:\n      containers:\n        - name: db\n          image: postgres:17\n`;
const service = `apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  type: LoadBalancer\n  selector: { app: db }\n  ports: [{ port: 5432 }]\n`;
const deployment = `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers: [{ name: web, image: "acme/web:1" }]\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  selector: { app: web }\n  <|>\n  sessionAffinity: ClientIP\n  ports: [{ port: 80 }]\n`;

/** What each snippet is for, by prefix. */
export const samples: Readonly<Record<string, Sample>> = {
  'statewise-shopping-cart': native('in-memory-session', entry('cart-api') + sessionsOf('cart-api')),
  'statewise-chat': native('in-memory-session', entry('chat') + sessionsOf('chat')),
  'statewise-online-banking': native('in-memory-session', entry('banking') + sessionsOf('banking')),
  'statewise-transactions': native('decision-missing', store('orders-db')),
  'statewise-rest-api': native('single-point-of-failure', single('api', ', use-case: rest-api')),
  'statewise-static-content': native('single-point-of-failure', single('assets', ', use-case: static-content')),
  'statewise-distributed-calculation': native(
    'single-point-of-failure',
    single('calculation').replace('replicas: 1', 'replicas: { min: 1, max: 40 }'),
  ),
  'statewise-session-redis': native(
    'volatile-state',
    '  session-store:\n    kind: cache\n    technology: redis\n    replicas: 2\n    state: [{ holds: sessions, kind: cache, kept: memory, loss: not-tolerable }]\n',
  ),
  'statewise-session-database': native('decision-missing', store('session-db')),
  'statewise-client-token': native(
    'affinity-needless',
    `${entry('api')}  api:\n    replicas: 2\n    affinity: cookie\n    state: [{ holds: session, kind: session, kept: token }]\n`,
  ),
  'statewise-hybrid': native(
    'decision-missing',
    `  web: { replicas: 2, uses: [session-store] }\n${store('session-store')}`,
  ),
  'statewise-stateful-identity': native(
    'decision-missing',
    '  search: { kind: search, technology: elasticsearch, replicas: 3 }\n',
  ),
  'statewise-sticky-session': native(
    'sticky-session',
    `${entry('web')}  web:\n    replicas: 3\n    affinity: cookie\n    state: [{ holds: open documents, kind: file, kept: volume }]\n`,
  ),
  'statewise-single-instance': native(
    'single-point-of-failure',
    `${entry('orders-db')}${store('orders-db').replace('replicas: 2, replication: sync', 'replicas: 1')}`,
  ),
  'statewise-recovery': {
    rule: 'decision-incomplete',
    files: {
      'shop.arch.yaml':
        'architecture: 1\ncomponents:\n  db:\n    kind: database\n    replicas: 2\n    <|>\ndecisions:\n  - about: [db]\n    choice: stateful\n    because: One truth.\n    costs: [harder-to-scale]\n    alternatives: [managed]\n',
    },
  },
  'statewise-accept': compose('sticky-session', pinned('      <|>\n')),
  'statewise-accept-file': {
    rule: 'sticky-session',
    files: { 'compose.yaml': `<|>\n${compose('', pinned('')).files['compose.yaml'] ?? ''}` },
  },
  'statewise-accept-shopping-cart': compose('sticky-session', pinned('      <|>\n')),
  'statewise-accept-chat': { rule: 'sticky-session', files: { 'web.yaml': deployment } },
  'statewise-accept-online-banking': compose('in-memory-session', fileSessions),
  'statewise-accept-transactions': compose('single-point-of-failure', database),
  'statewise-accept-rest-api': compose('single-point-of-failure', alone),
  'statewise-accept-static-content': compose('single-point-of-failure', alone),
  'statewise-accept-distributed-calculation': compose('single-point-of-failure', alone),
  'statewise-accept-session-redis': compose('session-store-volatile', redis),
  'statewise-accept-session-database': compose('single-point-of-failure', database),
  'statewise-accept-client-token': compose('affinity-needless', needless),
  'statewise-accept-hybrid': compose('single-point-of-failure', database),
  'statewise-accept-stateful-identity': {
    rule: 'single-point-of-failure',
    files: { 'db.yaml': `${statefulSet}---\n${service}` },
  },
  'statewise-accept-sticky-session': compose('sticky-session', pinned('      <|>\n')),
  'statewise-accept-single-instance': compose('single-point-of-failure', alone),
  'statewise-accept-node-loss': compose('volatile-state', lossy),
  'statewise-accept-partition': compose('single-point-of-failure', database),
  'statewise-accept-extension': compose('sticky-session', pinned('').replace('    labels:', '    <|>\n    labels:')),
  'statewise-accept-annotation': {
    rule: 'sticky-session',
    files: {
      'web.yaml': deployment
        .replace('  <|>\n', '')
        .replace('  name: web\nspec:\n  replicas', '  name: web\n  annotations:\n    <|>\nspec:\n  replicas'),
    },
  },
};
