import assert from 'node:assert/strict';
import type { FormatId } from '../../../src/core/model/component';
import { terms } from '../../../src/core/knowledge/glossary';
import { statements } from '../../../src/core/knowledge/statements';
import { hover } from '../../../src/core/query';
import { comparison } from '../../../src/core/query/comparison';
import { at } from './cursor';

function said(kind: FormatId, text: string, find: string, options = { commands: false, besideRedHat: true }): string {
  assert.ok(text.includes(find), `The text has no ${find}.`);
  return hover(at(kind, text.replace(find, `${find}<|>`)), options)?.markdown ?? '';
}

const compose = `services:
  edge:
    image: acme/edge
    ports: ["80:80"]
    depends_on: [cart]
  cart:
    image: acme/cart
    deploy: { replicas: 3 }
    depends_on:
      - redis
    environment:
      SESSION_DRIVER: file
      restart: always
    labels:
      traefik.http.services.cart.loadbalancer.sticky.cookie: "true"
  redis:
    image: redis:7
    restart: always
    command: redis-server --requirepass hunter2
`;

const native = `architecture: 1
components:
  shopper: { kind: client, uses: [cart] }
  cart:
    kind: service
    technology: nodejs
    replicas: 3
    class: stateful
    state: [{ holds: carts, kind: session, kept: memory, loss: not-tolerable }]
    uses: [db, { component: mailer, required: false }]
  db: { kind: database, technology: postgresql, replicas: 1 }
  mailer: { kind: worker }
decisions:
  - about: [db]
    choice: stateful
    because: we know it well
    accepts: [single-point-of-failure]
    revisit: 2027-05-24
`;

describe('hover on components', () => {
  it('says class, evidence with statements, state, instances and what a failure does', () => {
    const text = said('compose', compose, '\n  redis');
    assert.match(text, /\*\*`redis`\*\* is \*\*stateful\*\* \(high confidence\), Redis/);
    assert.match(text, /\(N\d\d/);
    assert.match(text, /Keeps .+ lost when the instance is replaced/);
    assert.match(text, /Instances: 1/);
    assert.match(text, /`edge` → `cart` → `redis`/);
    assert.match(
      text,
      /^- Single point of failure: it runs once, and requests need it on the way `edge` → `cart` → `redis`$/m,
    );
    assert.match(text, /If it fails, so do `cart` and `edge`/);
    assert.match(said('compose', compose, '\n  cart'), /If it fails, so does `edge`/);
  });

  it('answers wherever the component is named', () => {
    assert.match(said('compose', compose, '      - redi'), /\*\*`redis`\*\*/);
    assert.match(said('native', native, 'uses: [d'), /\*\*`db`\*\*/);
    assert.match(said('native', native, 'about: [d'), /Decision: stateful, because we know it well/);
  });

  it('links to the explanation only where commands run', () => {
    assert.doesNotMatch(said('compose', compose, '\n  redis'), /command:/);
    const linked = said('compose', compose, '\n  redis', { commands: true, besideRedHat: true });
    const json = /command:statewise\.explain\?([^)]+)\)/.exec(linked)?.[1] ?? '';
    assert.deepEqual(JSON.parse(decodeURIComponent(json)), [{ uri: 'compose.yaml', component: 'redis' }]);
  });

  it('shows no secret and lets no name write Markdown', () => {
    assert.doesNotMatch(said('compose', compose, '\n  redis'), /hunter2/);
    const odd =
      'architecture: 1\ncomponents:\n  "a`[x](command:y)": { kind: service, uses: [db] }\n  db: { kind: database }\n';
    assert.doesNotMatch(said('native', odd, '"a').replace(/`[^`]*`/g, ''), /\]\(command:y/);
  });
});

describe('hover on technologies', () => {
  it('says what an image is and what it keeps here', () => {
    const text = said('compose', compose, 'image: redi');
    assert.match(text, /^\*\*Redis\*\*: cache, stateful\. /);
    assert.match(text, /\*\*Here:\*\* `redis` keeps/);
    assert.match(text, /^\[Documentation\]\(https:\/\/redis\.io\/docs\/\S+\)$/m);
  });

  it('answers for `technology` in native files', () => {
    assert.match(said('native', native, 'technology: postg'), /^\*\*PostgreSQL\*\*/);
  });

  it('is silent for images nobody knows', () => {
    assert.equal(said('compose', compose, 'image: acme/ca'), '');
  });
});

describe('hover on keys and values', () => {
  it('says whom a pin ties to what', () => {
    const text = said('compose', compose, 'traefik.http.serv');
    assert.match(text, /\*\*Here:\*\* pins clients of `cart` \(3 instances\) to one instance; `cart` keeps sessions/);
  });

  it('shows the evidence a variable gives, and never speaks about other names', () => {
    assert.match(said('compose', compose, 'SESSION_DR'), /speaks for `cart` being stateful/);
    assert.equal(said('compose', compose, '      restar'), '');
  });

  it('is silent in free text and comments', () => {
    assert.equal(said('native', native, 'because: we kn'), '');
    assert.equal(said('compose', compose, 'command: redis-ser'), '');
    assert.equal(said('compose', `# replicas\n${compose}`, '# repli'), '');
  });

  it('repeats the schema only where nobody else shows it', () => {
    const alone = { commands: false, besideRedHat: false };
    assert.notEqual(said('native', native, 'archi', alone), '');
    assert.equal(said('native', native, 'archi'), '');
  });

  it('carries the whole comparison on the class', () => {
    const text = said('native', native, '    clas');
    for (const { notes } of comparison) for (const note of notes) assert.ok(text.includes(note), note);
    assert.match(text, /\*\*Here:\*\* the files show `cart` as stateful/);
  });

  it('tells words of the format from names somebody chose', () => {
    const manifest = (name: string): string => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: shop }
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: ${name}
          image: postgres:16
`;
    assert.match(
      said('kubernetes', manifest('cache'), 'kind: Stateful'),
      /^\*\*StatefulSet\*\*.+\n\n\*\*Here:\*\* `shop` keeps/,
    );
    assert.equal(said('kubernetes', manifest('cache'), 'name: cac'), '');
    assert.match(said('native', native, 'kept: mem'), /\*\*Here:\*\*/);
    assert.equal(
      said('compose', 'services:\n  volumes: { image: redis:7 }\n', '  volum').startsWith('**`volumes`**'),
      true,
    );
  });

  it('tells a fact about this file beside the definition', () => {
    assert.match(said('native', native, '    replica'), /\*\*Here:\*\* `cart` runs 3 instances; it is stateful/);
    assert.match(said('native', native, '    use'), /\*\*Here:\*\* `cart` needs `db`; `db` runs once/);
    assert.match(said('native', native, 'mailer, requir'), /\*\*Here:\*\* `cart` goes on without `mailer`/);
    assert.match(said('compose', compose, '\n    restar'), /\*\*Here:\*\* a replacement of `redis` starts without/);
  });
});

describe('hover on accepted rules', () => {
  it('says what the rule is and what the acceptance does', () => {
    const text = said('native', native, 'accepts: [single-po');
    assert.match(text, /^\*\*`single-point-of-failure`\*\*: /);
    assert.match(text, /\*\*Here:\*\* accepted until 2027-05-24\. `db` runs as one instance/);
  });

  it('answers in comments and names unknown rules', () => {
    const idle = native.replace('[single-point-of-failure]', '[volatile-state]');
    assert.match(
      said('native', idle, 'accepts: [vola'),
      /\*\*Here:\*\* it accepts nothing, for there is no such finding; remove it\.$/,
    );
    const comment = compose.replace('    labels:', '    labels: # statewise-accept no-such-rule: because');
    assert.match(said('compose', comment, 'no-such'), /is no rule of Statewise/);
  });
});

describe('glossary and statements', () => {
  it('cover the notes', () => {
    assert.ok(terms.length >= 30);
    assert.deepEqual(
      statements.map(({ id }) => id),
      Array.from({ length: 47 }, (_, i) => `N${String(i + 1).padStart(2, '0')}`),
    );
    const known = new Set(statements.map(({ id }) => id));
    for (const { id, notes, keys, definition } of terms) {
      assert.ok(definition !== '' && notes.every((note) => known.has(note)), id);
      assert.equal(new Set(keys).size, keys.length, id);
    }
    assert.equal(new Set(terms.map(({ id }) => id)).size, terms.length);
  });

  it('compare both designs in twelve rows over all statements of the tables', () => {
    assert.equal(comparison.length, 12);
    const ids = [...Array.from({ length: 14 }, (_, i) => i + 3), 43, 44, 45, 46, 47].map(
      (n) => `N${String(n).padStart(2, '0')}`,
    );
    assert.deepEqual(
      comparison.flatMap(({ notes }) => notes),
      ids,
    );
  });
});
