import assert from 'node:assert/strict';
import { definition, references, renameEdits } from '../../../src/core/query';
import { at, edited, textsOf } from './cursor';

const compose = `services:
  web:
    image: acme/web
    depends_on: [db, "cache"]
    links: ["db:database"]
    environment:
      DATABASE_URL: postgres://shop:pw@db:5432/db
      POSTGRES_DB: db
  sidecar:
    image: acme/sidecar
    network_mode: "service:web"
  other:
    extends: { service: web }
    depends_on:
      db: { condition: service_started }
  db:
    image: postgres:16
  cache:
    image: redis:7
`;

function compositionAt(find: string): ReturnType<typeof at> {
  return at('compose', compose.replace(find, `${find}<|>`));
}

describe('navigation', () => {
  it('goes from a dependency to the service', () => {
    const place = compositionAt('depends_on: [d');
    assert.deepEqual(textsOf(place, definition(place)), ['16: db']);
  });

  it('finds every place that names a service', () => {
    const place = compositionAt('\n  d');
    assert.deepEqual(textsOf(place, references(place)), ['4: db', '5: db', '7: db', '15: db', '16: db']);
  });

  it('goes through `extends` and `network_mode`', () => {
    const place = compositionAt('service:we');
    assert.deepEqual(textsOf(place, references(place)), ['2: web', '11: web', '13: web']);
  });

  it('renames the service, host names in connection settings included, and nothing else called so', () => {
    const place = compositionAt('depends_on: [d');
    const text = edited(place, renameEdits(place, 'orders') ?? []);
    assert.match(text, /depends_on: \[orders, "cache"\]/);
    assert.match(text, /links: \["orders:database"\]/);
    assert.match(text, /postgres:\/\/shop:pw@orders:5432\/db/);
    assert.match(text, /POSTGRES_DB: db/);
    assert.match(text, /\n {2}orders:\n/);
  });

  it('refuses names that are taken or unusable, and places without a name', () => {
    const place = compositionAt('depends_on: [d');
    for (const name of ['cache', 'two words', 'no', '1', '']) assert.equal(renameEdits(place, name), undefined);
    const elsewhere = compositionAt('image: acme/w');
    assert.equal(renameEdits(elsewhere, 'orders'), undefined);
    assert.deepEqual(definition(elsewhere), []);
  });

  it('follows overrides in a second file', () => {
    const place = at('compose', 'services:\n  w<|>eb: { image: acme/web }\n', {
      'compose.override.yaml': 'services:\n  web: { ports: ["80:80"] }\n',
    });
    assert.deepEqual(textsOf(place, definition(place)), ['compose.override.yaml 2: web', '2: web'].sort().reverse());
  });

  it('knows the references of native files', () => {
    const native = `architecture: 1
components:
  web: { kind: service, uses: [db, { component: mail, required: false }, { any-of: [a, { component: b }] }] }
  db: { kind: database }
  mail: { kind: worker }
  a: { kind: service, state: [{ holds: carts, kept: { in: d<|>b } }] }
  b: { kind: service }
decisions:
  - about: [db]
    because: db is what we know
`;
    const place = at('native', native);
    assert.deepEqual(textsOf(place, references(place)), ['3: db', '4: db', '6: db', '9: db']);
    assert.equal(renameEdits(place, 'orders')?.length, 4);
  });
});
