import assert from 'node:assert/strict';
import { deployment, members, open, reviewed, skipOf } from './open';

const kustomization = (lines: string): string =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${lines}`;

describe('Kubernetes systems', () => {
  it('are the files directly in one folder', async () => {
    const workspace = open({
      'k/a.yaml': deployment('a'),
      'k/b.yaml': deployment('b'),
      'k/sub/c.yaml': deployment('c'),
      'k/compose.yaml': 'services:\n  x:\n    image: x\n',
    });
    assert.deepEqual(await members(workspace, 'k/b.yaml'), ['k/a.yaml', 'k/b.yaml']);
    assert.deepEqual(await members(workspace, 'k/sub/c.yaml'), ['k/sub/c.yaml']);
    assert.equal((await reviewed(workspace, 'k/a.yaml')).review.group.id, 'k');
  });

  it('report only what was asked for', async () => {
    const workspace = open({ 'k/a.yaml': deployment('a'), 'k/b.yaml': deployment('b') });
    const { systems } = await workspace.reviewAll(['k/a.yaml']);
    assert.deepEqual(
      systems.map(({ reported }) => reported),
      [['k/a.yaml']],
    );
    assert.ok(systems.every(({ findings }) => findings.every(({ at }) => at.file === 'k/a.yaml')));
  });

  it('follow the nearest kustomization and its bases', async () => {
    const workspace = open({
      'base/kustomization.yaml': kustomization('resources: [app.yaml]\n'),
      'base/app.yaml': deployment('app'),
      'base/unlisted.yaml': deployment('other'),
      'prod/kustomization.yaml': kustomization('resources: [../base, extra.yaml]\npatches:\n  - path: patch.yaml\n'),
      'prod/extra.yaml': deployment('extra'),
      'prod/patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: app }\nspec: { replicas: 3 }\n',
    });
    const prod = ['prod/kustomization.yaml', 'base/kustomization.yaml', 'base/app.yaml', 'prod/extra.yaml'];
    assert.deepEqual(await members(workspace, 'prod/extra.yaml'), prod);
    assert.deepEqual(await members(workspace, 'base/app.yaml'), prod);
    assert.deepEqual(await members(workspace, 'base/unlisted.yaml'), ['base/app.yaml', 'base/unlisted.yaml']);
    assert.equal(await skipOf(workspace, 'prod/patch.yaml'), 'foreign');
    assert.deepEqual(
      [...(await reviewed(workspace, 'prod/extra.yaml')).review.group.helpers.keys()],
      ['prod/patch.yaml'],
    );
  });

  describe('of a base with overlays', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [app.yaml]\n',
      'base/app.yaml': `${deployment('web')}---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }
`,
      'overlays/prod/kustomization.yaml': 'resources: [../../base]\nreplicas: [{ name: web, count: 3 }]\n',
    };
    const dev = { 'overlays/dev/kustomization.yaml': 'resources: [../../base]\n' };
    const rulesOf = ({ findings }: { findings: readonly { rule: string }[] }) => findings.map(({ rule }) => rule);

    it('are the overlays alone', async () => {
      const workspace = open(files);
      const { systems, skipped } = await workspace.reviewAll(Object.keys(files));
      assert.deepEqual(
        systems.map(({ group }) => group.id),
        ['overlays/prod/kustomization.yaml'],
      );
      assert.deepEqual(skipped, []);
      assert.ok(systems.every((system) => !rulesOf(system).includes('single-point-of-failure')));
    });

    it('show what they deploy when they alone are asked for', async () => {
      const [system] = (await open(files).reviewAll(['overlays/prod/kustomization.yaml'])).systems;
      assert.deepEqual(system?.reported, Object.keys(files).sort());
      assert.deepEqual(
        system?.system.components.map(({ instances }) => instances.min),
        [3],
      );
    });

    it('say once at the base what one of them finds, and which', async () => {
      const workspace = open({ ...files, ...dev });
      const { findings } = await reviewed(workspace, 'base/app.yaml');
      const [spof, ...more] = findings.filter(({ rule }) => rule === 'single-point-of-failure');
      assert.deepEqual(more, []);
      assert.ok(spof?.related.some(({ at }) => at.file === 'overlays/dev/kustomization.yaml'));
      assert.ok(!spof?.related.some(({ at }) => at.file === 'overlays/prod/kustomization.yaml'));
    });

    it('need an acceptance when one of them does', async () => {
      const accepted = files['base/app.yaml'].replace(
        '  name: web\n',
        '  # statewise-accept single-point-of-failure: a shop window\n  name: web\n',
      );
      const workspace = open({ ...files, ...dev, 'base/app.yaml': accepted });
      const { findings, review } = await reviewed(workspace, 'base/app.yaml');
      assert.ok(!rulesOf({ findings }).includes('decision-unused'));
      assert.ok(!rulesOf(review).includes('decision-unused'));
      const prod = (await workspace.reviewAll(['overlays/prod/kustomization.yaml'])).systems;
      assert.ok(prod.every((system) => !rulesOf(system).includes('decision-unused')));
      const gone = open({ ...files, 'base/app.yaml': accepted });
      assert.ok(rulesOf(await reviewed(gone, 'base/app.yaml')).includes('decision-unused'));
    });

    it('are seen when they appear, and forgotten when they go', async () => {
      const now: Record<string, string> = { ...files };
      delete now['overlays/prod/kustomization.yaml'];
      const workspace = open(now);
      assert.deepEqual(await members(workspace, 'base/app.yaml'), ['base/kustomization.yaml', 'base/app.yaml']);
      workspace.open('overlays/new/kustomization.yaml', 1, 'resources: [../../base]\n');
      assert.equal((await members(workspace, 'base/app.yaml'))[0], 'overlays/new/kustomization.yaml');
      workspace.close('overlays/new/kustomization.yaml');
      assert.equal((await members(workspace, 'base/app.yaml'))[0], 'base/kustomization.yaml');
    });
  });

  it('are partial when something is remote, missing or a template', async () => {
    const workspace = open({
      'r/kustomization.yaml': kustomization('resources: [a.yaml, "https://example.com/x.yaml"]\n'),
      'r/a.yaml': deployment('a'),
      't/a.yaml': deployment('a'),
      't/b.yaml': '{{- if .Values.on }}\napiVersion: v1\nkind: Service\n{{- end }}\n',
    });
    assert.equal((await reviewed(workspace, 'r/a.yaml')).review.group.partial, true);
    assert.equal((await reviewed(workspace, 't/a.yaml')).review.group.partial, true);
    assert.equal(await skipOf(workspace, 't/b.yaml'), 'template');
  });

  it('end when kustomizations name each other', async () => {
    const workspace = open({
      'a/kustomization.yaml': kustomization('resources: [../b, a.yaml]\n'),
      'a/a.yaml': deployment('a'),
      'b/kustomization.yaml': kustomization('resources: [../a]\n'),
    });
    assert.deepEqual((await members(workspace, 'a/a.yaml')).at(-1), 'a/a.yaml');
  });

  it('become one when asked to, and stand alone when asked to', async () => {
    const workspace = open({ 'x/a.yaml': deployment('a'), 'y/b.yaml': deployment('b'), 'x/c.yaml': deployment('c') });
    const together = await workspace.reviewAll(['x/a.yaml', 'y/b.yaml'], { together: true });
    assert.deepEqual(
      together.systems.map(({ group }) => group.files.map(({ file }) => file)),
      [['x/a.yaml', 'y/b.yaml']],
    );
    const alone = await workspace.reviewAll(['x/a.yaml'], { alone: true });
    assert.deepEqual(
      alone.systems.map(({ group }) => group.files.length),
      [1],
    );
  });

  it('take in a document that is not saved yet', async () => {
    const workspace = open({ 'k/a.yaml': deployment('a') });
    workspace.open('k/new.yaml', 1, deployment('new'));
    assert.deepEqual(await members(workspace, 'k/a.yaml'), ['k/a.yaml', 'k/new.yaml']);
  });

  describe('whose kustomization generates ConfigMaps and Secrets', () => {
    const proxy =
      'upstream backend { ip_hash; server api:80; server api-2:80; }\nserver { location / { proxy_pass http://backend; } }\n';
    const app = `${deployment('api', '          envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: keys } }]\n')}---
apiVersion: v1
kind: Service
metadata: { name: db }
spec: { selector: { app: db } }
---
${deployment('db')}`;
    const generators = `resources: [app.yaml]
configMapGenerator:
  - { name: settings, envs: [app.properties] }
  - { name: proxy, files: [site.conf=conf/nginx.conf, ../outside.conf, /etc/passwd] }
secretGenerator:
  - { name: keys, env: keys.env }
`;
    const files = {
      'k/app.yaml': app,
      'k/kustomization.yaml': generators,
      'k/app.properties': '# where data is\nDATABASE_HOST=db\n',
      'k/keys.env': 'SESSION_KEY=hunter2\n',
      'k/conf/nginx.conf': proxy,
      'outside.conf': 'secret',
    };

    it('read the files they are made of, and none outside their folder', async () => {
      const { review } = await reviewed(open(files), 'k/app.yaml');
      assert.deepEqual([...(review.group.texts?.keys() ?? [])].sort(), [
        'k/app.properties',
        'k/conf/nginx.conf',
        'k/keys.env',
      ]);
      assert.deepEqual(
        review.system.links.map(({ from, to }) => [from, to]),
        [['Deployment/api', 'Deployment/db']],
      );
    });

    it('never show what a Secret is made of', async () => {
      const { review } = await reviewed(open(files), 'k/app.yaml');
      assert.doesNotMatch(JSON.stringify([review.findings, review.system.links]), /hunter2/);
      const key = review.system.byId
        .get('Deployment/api')
        ?.containers[0]?.environment.find(({ name }) => name === 'SESSION_KEY');
      assert.equal(key?.secret, true);
    });

    it('are read anew when such a file changes', async () => {
      const texts = { ...files, 'k/app.properties': '' };
      const workspace = open(texts);
      assert.equal((await reviewed(workspace, 'k/app.yaml')).review.system.links.length, 0);
      workspace.open('k/app.properties', 1, files['k/app.properties']);
      assert.equal((await reviewed(workspace, 'k/app.yaml')).review.system.links.length, 1);
    });

    it('find pins of proxies in them', async () => {
      const mounted = `${app}---
${deployment('edge', '          volumeMounts: [{ name: c, mountPath: /etc/nginx/conf.d }]\n      volumes: [{ name: c, configMap: { name: proxy } }]\n').replace('acme/edge:1', 'nginx:1')}---
apiVersion: v1
kind: Service
metadata: { name: api }
spec: { selector: { app: api } }
`;
      const { review } = await reviewed(open({ ...files, 'k/app.yaml': mounted }), 'k/app.yaml');
      const pins = [...review.system.components.flatMap(({ pins }) => pins), ...(review.system.loosePins ?? [])];
      assert.deepEqual(
        pins.map(({ at }) => at.file),
        ['k/kustomization.yaml'],
      );
    });
  });
});
