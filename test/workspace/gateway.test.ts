import assert from 'node:assert/strict';
import { deployment, members, open, reviewed, skipOf } from './open';

const kong = `_format_version: "3.0"
upstreams:
  - name: shop
    hash_on: ip
    targets: [{ target: "web-1:80" }, { target: "web-2:80" }]
`;
const apps = '  web-1: { image: acme/web }\n  web-2: { image: acme/web }\n';
const mounting = (volume: string, more = ''): string =>
  `services:\n  kong:\n    image: kong\n    volumes: ["${volume}"]\n${more}${apps}`;

describe('files of gateways', () => {
  it('are systems of their own where nothing uses them', async () => {
    const workspace = open({ 'kong.yml': kong, 'compose.yaml': `services:\n${apps}` });
    assert.deepEqual(await members(workspace, 'kong.yml'), ['kong.yml']);
    assert.deepEqual(await members(workspace, 'compose.yaml'), ['compose.yaml']);
    const { review } = await reviewed(workspace, 'kong.yml');
    assert.equal(review.system.kind, 'gateway');
    assert.deepEqual(
      review.findings.map(({ rule, component }) => [rule, component]),
      [['sticky-session', undefined]],
    );
  });

  it('belong to the Compose project that mounts them, from either side', async () => {
    for (const volume of ['./conf/kong.yml:/kong.yml:ro', '${DIR:-./conf}/kong.yml:/kong.yml']) {
      const workspace = open({ 'compose.yaml': mounting(volume), 'conf/kong.yml': kong });
      assert.deepEqual(await members(workspace, 'compose.yaml'), ['compose.yaml', 'conf/kong.yml']);
      assert.deepEqual(await members(workspace, 'conf/kong.yml'), ['compose.yaml', 'conf/kong.yml']);
      assert.deepEqual(await workspace.related('conf/kong.yml'), ['conf/kong.yml', 'compose.yaml']);
      const { review, findings } = await reviewed(workspace, 'conf/kong.yml');
      assert.deepEqual(
        findings.map(({ rule, component }) => [rule, component]),
        [['sticky-session', 'web-1']],
      );
      assert.deepEqual(review.system.loosePins, []);
    }
  });

  it('are found in a mounted folder by the variable or the option that names them', async () => {
    for (const more of [
      '    environment: { KONG_DECLARATIVE_CONFIG: /opt/kong/kong.yml }\n',
      '    command: [start, --config=/opt/kong/kong.yml]\n',
    ]) {
      const workspace = open({ 'compose.yaml': mounting('./conf:/opt/kong/', more), 'conf/kong.yml': kong });
      assert.deepEqual(await members(workspace, 'compose.yaml'), ['compose.yaml', 'conf/kong.yml']);
    }
  });

  it('are found in the folder that Traefik reads as a whole', async () => {
    const dynamic = `http:
  services:
    app: { loadBalancer: { sticky: { cookie: {} }, servers: [{ url: "http://web-1:80" }, { url: "http://web-2:80" }] } }
`;
    const traefik = (more: string): string =>
      `services:\n  edge:\n    image: traefik\n    volumes: ["./conf:/etc/traefik"]\n${more}${apps}`;
    for (const more of [
      '    command: ["--providers.file.directory=/etc/traefik/dynamic"]\n',
      '    command: --providers.file.directory=/etc/traefik/dynamic/ --api\n',
      '    environment: { TRAEFIK_PROVIDERS_FILE_DIRECTORY: /etc/traefik/dynamic }\n',
    ]) {
      const workspace = open({
        'compose.yaml': traefik(more),
        'conf/dynamic/app.yml': dynamic,
        'conf/app.yml': dynamic,
      });
      assert.deepEqual(await members(workspace, 'compose.yaml'), ['compose.yaml', 'conf/dynamic/app.yml']);
      assert.deepEqual(await members(workspace, 'conf/dynamic/app.yml'), ['compose.yaml', 'conf/dynamic/app.yml']);
      assert.deepEqual(await members(workspace, 'conf/app.yml'), ['conf/app.yml']);
    }
    const elsewhere = traefik('    command: ["--providers.file.directory=/srv"]\n');
    const workspace = open({ 'compose.yaml': elsewhere, 'conf/app.yml': dynamic });
    assert.deepEqual(await members(workspace, 'compose.yaml'), ['compose.yaml']);
  });

  it('of kube-proxy are told from objects of a cluster', async () => {
    const text =
      'apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: ipvs\nipvs: { scheduler: sh }\n';
    const { review, findings } = await reviewed(open({ 'proxy.yaml': text }), 'proxy.yaml');
    assert.equal(review.system.kind, 'gateway');
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['sticky-session', 'information']],
    );
    assert.equal(await skipOf(open({ 'proxy.yaml': text.replace(/ipvs:.*/, '') }), 'proxy.yaml'), 'foreign');
  });

  it('say once what they say of all upstreams', async () => {
    const text = `_format_version: "3.0"
_info: { defaults: { upstream: { hash_on: ip } } }
upstreams: [{ name: a }, { name: b }]
`;
    const { findings } = await reviewed(open({ 'kong.yml': text }), 'kong.yml');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['sticky-session'],
    );
  });

  it('are found where a config names them', async () => {
    const workspace = open({
      'compose.yaml': `services:\n  kong: { image: kong, configs: [kong] }\n${apps}configs:\n  kong: { file: kong.yml }\n`,
      'kong.yml': kong,
    });
    assert.deepEqual(await members(workspace, 'kong.yml'), ['compose.yaml', 'kong.yml']);
  });

  it('are not looked for outside the project or behind a name that is not there', async () => {
    for (const volume of ['/etc/kong.yml:/kong.yml', '~/kong.yml:/kong.yml', './missing.yml:/kong.yml', 'kong.yml']) {
      const workspace = open({ 'compose.yaml': mounting(volume), 'kong.yml': kong, '/etc/kong.yml': kong });
      assert.deepEqual(await members(workspace, 'compose.yaml'), ['compose.yaml'], volume);
    }
  });

  it('are read with the manifests of their folder', async () => {
    const service = (name: string): string =>
      `---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { clusterIP: None, selector: { app: ${name} } }\n`;
    const web = ['web-1', 'web-2'].map((name) => `---\n${deployment(name)}${service(name)}`).join('');
    const workspace = open({ 'k8s/web.yaml': web, 'k8s/kong.yaml': kong });
    assert.deepEqual(await members(workspace, 'k8s/kong.yaml'), ['k8s/web.yaml', 'k8s/kong.yaml']);
    assert.deepEqual(await members(workspace, 'k8s/web.yaml'), ['k8s/web.yaml', 'k8s/kong.yaml']);
    const { findings } = await reviewed(workspace, 'k8s/kong.yaml');
    assert.deepEqual(
      findings.map(({ rule, component }) => [rule, component]),
      [['sticky-session', 'Deployment/web-1']],
    );
  });

  it('are left to the kustomization that makes a ConfigMap of them', async () => {
    const workspace = open({
      'k8s/kustomization.yaml': 'resources: [web.yaml]\nconfigMapGenerator:\n  - { name: kong, files: [kong.yaml] }\n',
      'k8s/web.yaml': deployment('web'),
      'k8s/kong.yaml': kong,
    });
    assert.equal(await skipOf(workspace, 'k8s/kong.yaml'), 'foreign');
    const { findings } = await reviewed(workspace, 'k8s/kustomization.yaml');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['sticky-session'],
    );
  });

  it('join what is given together with them', async () => {
    const workspace = open({ 'a/kong.yml': kong, 'b/compose.yaml': `services:\n${apps}` });
    const { systems } = await workspace.reviewAll(['a/kong.yml', 'b/compose.yaml'], { together: true });
    assert.deepEqual(
      systems.map(({ system }) => system.files),
      [['b/compose.yaml', 'a/kong.yml']],
    );
    const alone = await workspace.reviewAll(['a/kong.yml'], { together: true });
    assert.deepEqual(
      alone.systems.map(({ system }) => system.kind),
      ['gateway'],
    );
  });

  it('say so when they do not parse', async () => {
    const workspace = open({ 'kong.yml': `${kong}  - { name: [\n` });
    const { findings } = await reviewed(workspace, 'kong.yml');
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['yaml-syntax']);
  });

  it('are foreign where only their words are there', async () => {
    for (const text of [
      'header: { sticky: true }\nhttp: { loadBalancer: no }\n',
      '_format_version: "3.0"\nplugins: [{ config: { hash_on: ip } }]\n',
      'routes: [{ path: /nodes, about: chash }]\n',
    ]) {
      assert.equal(await skipOf(open({ 'a.yaml': text }), 'a.yaml'), 'foreign', text);
    }
  });

  it('have nothing to choose from with one address, and much with several', async () => {
    const addresses = (...targets: readonly string[]): string =>
      `_format_version: "3.0"\nupstreams:\n  - name: shop\n    hash_on: ip\n    targets: [${targets.map((each) => `{ target: "${each}" }`).join(', ')}]\n`;
    for (const [text, found] of [
      [addresses('10.0.0.1:80'), 0],
      [addresses('10.0.0.1:80', '10.0.0.2:80'), 1],
      // Targets may be added while it runs.
      [addresses(), 1],
    ] as const) {
      const { findings } = await reviewed(open({ 'kong.yml': text }), 'kong.yml');
      assert.equal(findings.length, found, text);
    }
  });

  it('of Traefik pin to a version where several services share a cookie', async () => {
    const text = `http:
  services:
    app:
      weighted:
        sticky: { cookie: { name: lane } }
        services: [{ name: blue, weight: 3 }, { name: green, weight: 1 }]
    blue: { loadBalancer: { servers: [{ url: "http://web-1:80" }] } }
    green: { loadBalancer: { servers: [{ url: "http://web-2:80" }] } }
`;
    const workspace = open({ 'compose.yaml': mounting('./dynamic.yml:/etc/traefik/dynamic.yml'), 'dynamic.yml': text });
    const { review } = await reviewed(workspace, 'dynamic.yml');
    assert.deepEqual(
      review.system.components.map(({ id, pins }) => [id, pins.map(({ to }) => to)]),
      [
        ['kong', []],
        ['web-1', ['group']],
        ['web-2', ['group']],
      ],
    );
  });
});

describe('what files of gateways lead to', () => {
  const routing = (...hosts: readonly string[]): string =>
    `_format_version: "3.0"\nservices:\n${hosts
      .map((host) => `  - { name: ${host}, url: "http://${host}:80", routes: [{ paths: [/${host}] }] }\n`)
      .join('')}`;

  /** Links of the gateway, with the file they were read from. */
  async function links(files: Readonly<Record<string, string>>, asked: string): Promise<readonly string[]> {
    const { review } = await reviewed(open(files), asked);
    return review.system.links.map(
      ({ from, to, required, anyOf, evidence, at }) =>
        `${from} -> ${to} ${required ? 'needed' : 'optional'}${anyOf === undefined ? '' : ', any'} by ${evidence} in ${at.file}`,
    );
  }

  it('is needed by the service that mounts them, whether they pin or not', async () => {
    const compose = mounting('./conf/kong.yml:/kong.yml:ro', '  other: { image: acme/other }\n');
    assert.deepEqual(
      await links({ 'compose.yaml': compose, 'conf/kong.yml': routing('web-1', 'web-2') }, 'compose.yaml'),
      ['kong -> web-1 needed by kong.yml in conf/kong.yml', 'kong -> web-2 needed by kong.yml in conf/kong.yml'],
    );
    const pooled = `${kong}services: [{ name: shop, host: shop, routes: [{ paths: [/] }] }]\n`;
    assert.deepEqual(await links({ 'compose.yaml': compose, 'conf/kong.yml': pooled }, 'compose.yaml'), [
      'kong -> web-1 needed, any by kong.yml in conf/kong.yml',
      'kong -> web-2 needed, any by kong.yml in conf/kong.yml',
    ]);
  });

  it('is nothing outside the system, on another network, or itself', async () => {
    const compose = mounting(
      './kong.yml:/kong.yml',
      '    networks: [edge]\n  near: { image: acme/near, networks: [edge] }\n',
    );
    const files = { 'compose.yaml': compose, 'kong.yml': routing('api.example.com', 'web-1', 'kong', 'near') };
    assert.deepEqual(await links(files, 'compose.yaml'), ['kong -> near needed by kong.yml in kong.yml']);
  });

  it('is not told of files that nobody mounts', async () => {
    const files = { 'compose.yaml': `services:\n  kong: { image: kong }\n${apps}`, 'kong.yml': routing('web-1') };
    assert.deepEqual(await links(files, 'compose.yaml'), []);
    assert.equal(await skipOf(open(files), 'kong.yml'), 'foreign');
  });

  it('is told of those that are written in the project, but for what is switched off', async () => {
    const inline = `services:
  kong: { image: kong, configs: [kong] }
${apps}configs:
  kong:
    content: |
      _format_version: "3.0"
      services:
        - { url: "http://web-1", routes: [{ paths: [/] }] }
        - { url: "http://web-2:80", enabled: false, routes: [{ paths: [/] }] }
`;
    assert.deepEqual(await links({ 'compose.yaml': inline }, 'compose.yaml'), [
      'kong -> web-1 needed by configs in compose.yaml',
    ]);
  });

  it('is told of the ConfigMap that a workload mounts, by the Services of its namespace', async () => {
    const service = (name: string): string =>
      `---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { selector: { app: ${name} } }\n`;
    const gateway = deployment(
      'kong',
      '          volumeMounts: [{ name: conf, mountPath: /kong }]\n      volumes: [{ name: conf, configMap: { name: kong } }]\n',
    );
    const map = `---
apiVersion: v1
kind: ConfigMap
metadata: { name: kong }
data:
  kong.yml: |
    _format_version: "3.0"
    services:
      - { name: web, host: web, port: 80, routes: [{ paths: [/] }] }
      - { name: old, url: "http://old:80", enabled: false, routes: [{ paths: [/old] }] }
`;
    const set = [gateway, deployment('web'), service('web'), deployment('old'), service('old'), map].join('---\n');
    assert.deepEqual(await links({ 'k8s/all.yaml': set }, 'k8s/all.yaml'), [
      'Deployment/kong -> Deployment/web needed by kong.yml in k8s/all.yaml',
    ]);
  });
});
