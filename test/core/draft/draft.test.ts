import assert from 'node:assert/strict';
import { draftNative } from '../../../src/core/draft';
import { deployment, open } from '../../workspace/open';
import { readNative, today } from './corpus';

async function draft(files: Readonly<Record<string, string>>, name = 'Shop'): Promise<string> {
  const { systems } = await open(files).reviewAll(Object.keys(files));
  const made = draftNative(
    systems.map((review) => ({ review, nameOf: (key: string) => key })),
    { name, today },
  );
  return made?.text ?? '';
}

const shop = `services:
  edge:
    image: traefik:3.1
    ports: ["80:80"]
    depends_on: [web]
  web:
    image: registry.example.com/shop/web:2
    deploy: { replicas: 3, placement: { constraints: ["node.labels.zone == a"] } }
    environment:
      SESSION_STORE: redis
      REDIS_URL: redis://user:hunter2@sessions:6379
    labels:
      - traefik.http.services.web.loadbalancer.sticky.cookie=true
    depends_on: [sessions]
  sessions:
    image: redis:7
  uploads:
    image: acme/uploads:1
    deploy: { mode: global }
    volumes: [files:/var/lib/uploads]
volumes: { files: {} }
`;

describe('a draft', () => {
  it('states what the files show, with places and questions', async () => {
    assert.equal(
      await draft({ 'compose.yaml': shop }),
      `# A draft from the files of this workspace: correct what is wrong, answer what is asked, then keep it beside them.
architecture: 1
name: Shop

components:
  # compose.yaml:2, image traefik:3.1
  edge:
    kind: gateway
    technology: traefik
    entry: true # published port 80, line 4
    uses: [web] # depends_on line 5

  # compose.yaml:6, image registry.example.com/shop/web:2
  web:
    kind: service
    replicas: 3 # deploy.replicas: 3, line 8
    zones: [a] # line 8
    affinity: cookie # label traefik.http.services.web.loadbalancer.sticky.cookie=true, line 13
    state:
      - { holds: sessions, kind: session, kept: { in: sessions } } # SESSION_STORE, line 10
    uses: [sessions] # depends_on line 14

  # compose.yaml:15, image redis:7
  sessions:
    kind: cache
    technology: redis
    state:
      - { holds: "keys in memory, snapshotted to disk", kind: cache, kept: ephemeral-disk } # line 16, loss: tolerable or not-tolerable?
    # For a person to answer:
    # consistency: strong | eventual
    # recovery: { failover: none | manual | automatic, backup: none | hourly | daily | continuous }

  # compose.yaml:17, image acme/uploads:1, one per machine
  uploads:
    kind: service
    replicas: unknown # one per node (mode: global)
    state:
      - { holds: files, kind: file, kept: volume } # line 20, loss: tolerable or not-tolerable?
    # For a person to answer:
    # recovery: { failover: none | manual | automatic, backup: none | hourly | daily | continuous }

# Why each of these keeps state is for a person to say: take the \`#\` away and fill in what stands in angle brackets.
# decisions:
#   - about: [sessions]
#     choice: stateful
#     because: "<why this fits the use case>"
#     gains: ["<what it gains>"]
#     costs: ["<what it costs>"]
#     alternatives: ["<what else was considered>"]
#     on-node-loss: "<what users notice and how it comes back>"
#     on-partition: "<which side goes on, and with what>"
#     decided: 2026-11-24
#     revisit: 2027-05-24
#   - about: [uploads]
#     choice: stateful
#     because: "<why this fits the use case>"
#     gains: ["<what it gains>"]
#     costs: ["<what it costs>"]
#     alternatives: ["<what else was considered>"]
#     on-node-loss: "<what users notice and how it comes back>"
#     on-partition: "<which side goes on, and with what>"
#     decided: 2026-11-24
#     revisit: 2027-05-24
`,
    );
  });

  it('shows no secret', async () => {
    const text = await draft({
      'compose.yaml':
        'services:\n  web:\n    image: "https://bob:hunter2@registry.example.com/web:1"\n    command: --password hunter2\n    environment: [DATABASE_URL=postgres://bob:hunter2@db/x]\n  db: { image: postgres }\n',
    });
    assert.match(text, /\*\*\*@registry/);
    assert.doesNotMatch(text, /hunter2|bob/);
  });

  it('leaves decisions open when only the comment signs are taken away', async () => {
    const text = (await draft({ 'compose.yaml': shop })).replace(/^# (?=decisions:| )/gm, '');
    const { findings } = readNative(text);
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'decision-incomplete').length,
      2,
      'each decision is incomplete',
    );
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('names components apart only where it must', async () => {
    const text = await draft({
      'docker/compose.yaml': 'services: { web: { image: nginx }, cache: { image: redis } }\n',
      'k8s/prod/web.yaml': deployment('web'),
      'k8s/prod/sets.yaml': deployment('web').replace('kind: Deployment', 'kind: DaemonSet'),
    });
    const keys = [...text.matchAll(/^ {2}(?! |#)(.+):$/gm)].map((match) => match[1]);
    assert.deepEqual(keys, ['docker-web', 'cache', 'prod-daemonset-web', 'prod-deployment-web']);
  });

  it('makes keys of any name', async () => {
    const names = ['true', '"<<"', '"1e3"', '"a: b"', '"#x"', `"${'n'.repeat(2000)}"`, '"né\\u0000"'];
    const text = await draft({
      'compose.yaml': `services:\n${names.map((name) => `  ${name}: { image: acme/x:1 }\n`).join('')}`,
    });
    const { system, findings } = readNative(text);
    assert.equal(system.components.length, names.length);
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('says optional, asynchronous and alternative uses as they are', async () => {
    const text = await draft({
      'compose.yaml': `services:
  web:
    image: acme/web:1
    depends_on:
      db: { condition: service_started, required: false }
      cache: { condition: service_started }
  db: { image: postgres:16 }
  cache: { image: redis:7 }
`,
    });
    assert.match(
      text,
      /uses:\n {6}- { component: db, required: false } # depends_on line 5\n {6}- cache # depends_on line 6\n/,
    );
  });

  it('is not written from native files, or from nothing', async () => {
    assert.equal(await draft({ 'a.arch.yaml': 'architecture: 1\ncomponents: { a: {} }\n' }), '');
    assert.equal(await draft({}), '');
  });
});
