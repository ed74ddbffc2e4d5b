import { toDot, toMermaid } from '../../../src/core/diagram';
import { assertGolden, exampleFolder } from '../golden';
import { readText, type Texts } from '../rules/support';
import { diagramOf, native } from './support';

const examples = 'docs/shop';

/** Systems whose pictures are kept as texts; `UPDATE_GOLDENS=1` writes them anew, to be read before they are committed. */
const samples: Readonly<Record<string, Texts>> = {
  'web-shop': { 'web-shop.arch.yaml': readText(examples, 'web-shop.arch.yaml') },
  compose: exampleFolder('compose'),
  kubernetes: exampleFolder('kubernetes'),
  empty: native(),
  zones: native(
    'users: { kind: client, uses: [lb] }',
    'lb: { kind: load-balancer, technology: haproxy, replicas: 2, uses: [{ any-of: [api-a, api-b] }] }',
    'api-a: { kind: service, zones: [a], replicas: 2, uses: [db, { component: queue, mode: async }] }',
    'api-b: { kind: service, zones: [b], replicas: 2, uses: [db, { component: cache, required: false }] }',
    'db: { kind: database, technology: postgresql, zones: [a], replicas: 1 }',
    'cache: { kind: cache, technology: redis, zones: [b] }',
    'queue: { kind: queue, technology: kafka, replicas: 3, zones: [a, b] }',
    'nightly: { kind: scheduler, uses: [{ component: mail, required: false, mode: async }] }',
    'mail: { kind: worker }',
    'agent: { kind: service, technology: prometheus }',
    'partner: { kind: external }',
  ),
  namespaces: {
    'k/a.yaml': ['front/web', 'back/web', 'back/api', 'back/job']
      .map((path) => path.split('/'))
      .map(([namespace = '', name = '']) =>
        [
          '---',
          'apiVersion: apps/v1',
          'kind: Deployment',
          `metadata: { name: ${name}, namespace: ${namespace} }`,
          'spec:',
          '  replicas: 2',
          `  selector: { matchLabels: { app: ${name} } }`,
          '  template:',
          `    metadata: { labels: { app: ${name} } }`,
          `    spec: { containers: [{ name: main, image: "acme/${name}:1" }] }`,
          '',
        ].join('\n'),
      )
      .join(''),
  },
  names: native(
    `'say "hi" \\N \\': { kind: service, uses: ["<script>alert(1)</script>"] }`,
    '"<script>alert(1)</script>": { kind: "<b> & {x} | [y]", replicas: 2, uses: ["two\\nlines"] }',
    '"two\\nlines": { kind: queue }',
    '"🛒 Körbe": { kind: service }',
    'end: { kind: service }',
    `${'long-'.repeat(30)}name: { kind: service }`,
  ),
};

describe('DOT and Mermaid', () => {
  for (const [name, files] of Object.entries(samples)) {
    it(`of ${name} are as written down`, async () => {
      const diagram = await diagramOf(files);
      assertGolden('diagram', `${name}.dot`, toDot(diagram));
      assertGolden('diagram', `${name}.mmd`, toMermaid(diagram));
    });
  }
});
