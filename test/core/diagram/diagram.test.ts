import assert from 'node:assert/strict';
import { diagramOf, native } from './support';

const shop = native(
  'user: { kind: client, uses: [web] }',
  'web: { kind: service, replicas: { min: 2, max: 10 }, uses: [db, { component: mail, required: false, mode: async }] }',
  'db: { kind: database, technology: postgresql, replicas: 1 }',
  'mail: { kind: worker }',
);

describe('The diagram', () => {
  it('shows what each component is, keeps and takes down', async () => {
    const { title, verdict, nodes, groups } = await diagramOf(shop);
    assert.deepEqual([title, verdict, groups], ['Shop', 'hybrid', []]);
    const [user, web, db, mail] = nodes;
    assert.deepEqual([user?.shape, user?.entry], ['person', true]);
    assert.deepEqual([web?.instances, web?.class, web?.shape], ['2-10', 'stateless', 'box']);
    assert.deepEqual(
      [db?.caption, db?.class, db?.shape, db?.spof, db?.blast],
      ['PostgreSQL', 'stateful', 'cylinder', true, 1],
    );
    assert.match(db?.state[0] ?? '', /^.+ on a volume$/);
    assert.equal(mail?.shape, 'gear');
  });

  it('has one edge between two components, as strong as the strongest link', async () => {
    const { edges } = await diagramOf({
      'compose.yaml': [
        'services:',
        '  web: { image: acme/web, depends_on: [db], environment: { DATABASE_URL: "postgres://db:5432/x" } }',
        '  db: { image: "postgres:17" }',
        '',
      ].join('\n'),
    });
    assert.deepEqual(
      edges.map(({ id, required, mode, assumed }) => [id, required, mode, assumed]),
      [['web->db', true, 'sync', false]],
    );
  });

  it('says which links are alternatives and which are only assumed', async () => {
    const any = await diagramOf(
      native('web: { kind: service, uses: [{ any-of: [a, b] }] }', 'a: { kind: external }', 'b: { kind: external }'),
    );
    assert.deepEqual(
      any.edges.map(({ alternative }) => alternative),
      [true, true],
    );
    const named = await diagramOf({
      'compose.yaml': 'services:\n  orders: { image: acme/orders }\n  orders-db: { image: "postgres:17" }\n',
    });
    assert.deepEqual(
      named.edges.map(({ id, assumed }) => [id, assumed]),
      [['orders->orders-db', true]],
    );
  });

  it('frames zones, else namespaces, when there are at least two', async () => {
    const zones = await diagramOf(
      native(
        'a: { kind: service, zones: [x] }',
        'b: { kind: service, zones: [y] }',
        'c: { kind: service, zones: [x, y] }',
      ),
    );
    assert.deepEqual(
      zones.groups.map(({ label }) => label),
      ['zone x', 'zone y'],
    );
    assert.deepEqual(
      zones.nodes.map(({ group }) => group),
      ['zone:x', 'zone:y', undefined],
    );
    const one = await diagramOf(native('a: { kind: service, zones: [x] }', 'b: { kind: service }'));
    assert.deepEqual(one.groups, []);
    const spaces = await diagramOf({ 'k/a.yaml': pod('a', 'front') + pod('b', 'back') });
    assert.deepEqual(
      spaces.groups.map(({ label }) => label),
      ['namespace front', 'namespace back'],
    );
  });

  it('leaves accepted findings out', async () => {
    const text =
      'services:\n  web: { image: acme/web, ports: ["80:80"], scale: 2, labels: { "traefik.http.services.web.loadbalancer.sticky.cookie": "true" } }\n';
    const open = await diagramOf({ 'compose.yaml': text });
    const accepted = await diagramOf({
      'compose.yaml': text.replace(
        'services:',
        '# statewise-accept-file sticky-session: carts move to Redis in Q2\nservices:',
      ),
    });
    const warnings = open.nodes[0]?.findings.warning ?? 0;
    assert.ok(warnings > 0);
    assert.equal(accepted.nodes[0]?.findings.warning, warnings - 1);
  });
});

function pod(name: string, namespace: string): string {
  return `---\napiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { containers: [{ name: c, image: acme/c }] }\n`;
}
