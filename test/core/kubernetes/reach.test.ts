import assert from 'node:assert/strict';
import { component, deployment, readKubernetes, service, workload } from './read';

const POD = '{containers: [{name: c, image: acme/c}]}';

describe('Kubernetes reader: who reaches a component', () => {
  it('knows served, not served and unknown', () => {
    assert.equal(component(readKubernetes(deployment('a') + service('a')), 'Deployment/a').served, 'yes');
    assert.equal(
      component(readKubernetes(deployment('a') + deployment('b') + service('b')), 'Deployment/a').served,
      'no',
    );
    assert.equal(component(readKubernetes(deployment('a')), 'Deployment/a').served, 'unknown');
    assert.equal(
      component(
        readKubernetes(deployment('a') + 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {}\n'),
        'Deployment/a',
      ).served,
      'unknown',
    );
    assert.equal(
      component(readKubernetes(deployment('a', 'hostNetwork: true') + service('b')), 'Deployment/a').served,
      'yes',
    );
    const metrics =
      'apiVersion: v1\nkind: Service\nmetadata: {name: m}\nspec: {selector: {app: a}, ports: [{name: metrics, port: 8081}, {name: more, port: 9090}]}\n';
    assert.equal(component(readKubernetes(deployment('a') + metrics), 'Deployment/a').served, 'no');
  });

  const entrances: readonly (readonly [string, string, string])[] = [
    ['ingress', 'networking.k8s.io/v1 Ingress', '{rules: [{http: {paths: [{backend: {service: {name: a}}}]}}]}'],
    ['ingress', 'networking.k8s.io/v1 Ingress', '{defaultBackend: {service: {name: a}}}'],
    ['ingress', 'extensions/v1beta1 Ingress', '{backend: {serviceName: a, servicePort: 80}}'],
    ['route', 'route.openshift.io/v1 Route', '{to: {kind: Service, name: a}}'],
    [
      'gateway',
      'gateway.networking.k8s.io/v1 HTTPRoute',
      '{parentRefs: [{name: g}], rules: [{backendRefs: [{name: a, port: 80}]}]}',
    ],
    [
      'gateway',
      'networking.istio.io/v1 VirtualService',
      '{gateways: [g], http: [{route: [{destination: {host: a.default.svc.cluster.local}}]}]}',
    ],
    ['ingress', 'traefik.io/v1alpha1 IngressRoute', '{routes: [{services: [{name: a, port: 80}]}]}'],
    ['ingress', 'projectcontour.io/v1 HTTPProxy', '{routes: [{services: [{name: a, port: 80}]}]}'],
    ['ingress', 'getambassador.io/v3alpha1 Mapping', '{service: "http://a.default:80"}'],
  ];
  for (const [kind, type, spec] of entrances) {
    it(`${type} is an entrance`, () => {
      const [apiVersion = '', name = ''] = type.split(' ');
      const facts = readKubernetes(
        deployment('a') + deployment('b') + service('a') + service('b') + workload(name, apiVersion, spec, 'edge'),
      );
      assert.deepEqual(
        component(facts, 'Deployment/a')
          .exposures.filter((each) => each.audience === 'users')
          .map((each) => each.kind),
        [kind],
      );
      assert.deepEqual(
        component(facts, 'Deployment/b').exposures.filter((each) => each.audience === 'users'),
        [],
      );
    });
  }

  it('a mesh route lets nobody in', () => {
    const mesh = workload(
      'HTTPRoute',
      'gateway.networking.k8s.io/v1',
      '{parentRefs: [{kind: Service, name: a}], rules: [{backendRefs: [{name: a}]}]}',
    );
    const facts = readKubernetes(deployment('a') + service('a') + mesh);
    assert.ok(component(facts, 'Deployment/a').exposures.every((each) => each.audience === 'internal'));
  });

  it('LoadBalancer, NodePort and host ports are entrances', () => {
    assert.equal(
      component(readKubernetes(deployment('a') + service('a', 'type: LoadBalancer')), 'Deployment/a').exposures[0]
        ?.kind,
      'load-balancer',
    );
    assert.equal(
      component(readKubernetes(deployment('a') + service('a', 'type: NodePort')), 'Deployment/a').exposures[0]?.kind,
      'node-port',
    );
    const host = readKubernetes(
      workload('Pod', 'v1', '{containers: [{name: c, ports: [{containerPort: 80, hostPort: 8080}]}]}'),
    );
    assert.equal(component(host, 'Pod/x').exposures[0]?.kind, 'host-port');
    assert.equal(component(host, 'Pod/x').constraints[0]?.kind, 'fixed-host-port');
  });

  it('lists the names of Services, aliases and single pods', () => {
    const set = `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec: {replicas: 2, serviceName: dbs, template: {metadata: {labels: {app: db}}, spec: ${POD}}}\n---\n`;
    const alias =
      'apiVersion: v1\nkind: Service\nmetadata: {name: old-db}\nspec: {type: ExternalName, externalName: db.default.svc.cluster.local}\n---\n';
    const { hosts } = component(readKubernetes(set + service('db') + alias), 'StatefulSet/db');
    for (const host of [
      'db',
      'db.default',
      'db.default.svc',
      'db.default.svc.cluster.local',
      'old-db',
      'db-1.dbs',
      'db-0.dbs.default.svc.cluster.local',
    ]) {
      assert.ok(hosts.includes(host), host);
    }
    assert.ok(!hosts.includes('db-2.dbs'));
  });
});

describe('Kubernetes reader: links', () => {
  const store = deployment('db') + service('db');
  const app = (container: string, pod = ''): string =>
    workload(
      'Deployment',
      'apps/v1',
      `{template: {metadata: {labels: {app: app}}, spec: {containers: [{name: c, ${container}}]${pod}}}}`,
      'app',
    );
  const config = (kind: string, body: string): string =>
    `apiVersion: v1\nkind: ${kind}\nmetadata: {name: conf}\n${body}\n---\n`;
  const cases: readonly (readonly [string, string])[] = [
    ['a variable', app('env: [{name: DB_HOST, value: db}]')],
    [
      'a reference to a variable',
      app('env: [{name: HOST, value: db.default}, {name: URL, value: "postgres://$(HOST):5432/x"}]'),
    ],
    ['an argument', app('args: ["--db=postgres://db:5432/x"]')],
    [
      'a key of a ConfigMap',
      app('env: [{name: DB_HOST, valueFrom: {configMapKeyRef: {name: conf, key: host}}}]') +
        config('ConfigMap', 'data: {host: db}'),
    ],
    [
      'a whole ConfigMap',
      app('envFrom: [{configMapRef: {name: conf}}]') + config('ConfigMap', 'data: {DB_HOST: db.default.svc}'),
    ],
    [
      'a Secret',
      app('env: [{name: DB_URL, valueFrom: {secretKeyRef: {name: conf, key: url}}}]') +
        config('Secret', `data: {url: ${Buffer.from('postgres://u:p@db:5432/x').toString('base64')}}`),
    ],
    [
      'a mounted file',
      app('volumeMounts: [{name: v, mountPath: /etc/app}]', ', volumes: [{name: v, configMap: {name: conf}}]') +
        config('ConfigMap', 'data: {app.ini: "url = postgres://db:5432"}'),
    ],
  ];
  for (const [name, text] of cases) {
    it(`from ${name}`, () => {
      const facts = readKubernetes(text, store);
      assert.deepEqual(
        facts.links.map((link) => `${link.from} -> ${link.to}`),
        ['Deployment/app -> Deployment/db'],
      );
    });
  }

  it('marks values of Secrets', () => {
    const facts = readKubernetes(
      app('envFrom: [{secretRef: {name: conf}}]') + config('Secret', 'stringData: {PASSWORD: x}'),
    );
    const setting = component(facts, 'Deployment/app').containers[0]?.environment[0];
    assert.deepEqual([setting?.name, setting?.secret], ['PASSWORD', true]);
  });

  it('keeps namespaces apart', () => {
    const inNamespace = (namespace: string): string =>
      (app('env: [{name: DB_HOST, value: db}]') + store).replace(
        /metadata: \{name: (\w+)\}/g,
        `metadata: {name: $1, namespace: ${namespace}}`,
      );
    assert.deepEqual(
      readKubernetes(inNamespace('one'), inNamespace('two')).links.map((link) => `${link.from} -> ${link.to}`),
      ['Deployment/one/app -> Deployment/one/db', 'Deployment/two/app -> Deployment/two/db'],
    );
  });

  it('from the question an Ingress asks first', () => {
    const ingress = `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: e, annotations: {nginx.ingress.kubernetes.io/auth-url: "http://db.default.svc.cluster.local/auth"}}\nspec: {defaultBackend: {service: {name: web}}}\n`;
    const facts = readKubernetes(deployment('web') + service('web') + store + ingress);
    assert.deepEqual(
      facts.links.map((link) => `${link.from} -> ${link.to}`),
      ['Deployment/web -> Deployment/db'],
    );
  });
});

describe('Kubernetes reader: acceptances', () => {
  it('reads annotations of workloads and of what leads to them', () => {
    const accepted = 'annotations: {statewise.dev/accept.sticky-session: "until 2030-01-01: carts"}';
    const facts = readKubernetes(
      deployment('a') + service('a', 'sessionAffinity: ClientIP', accepted) + service('none', '', accepted),
    );
    assert.deepEqual(
      facts.decisions.map((decision) => decision.about.map((each) => each.text)),
      [['Deployment/a'], []],
    );
    // Without a component it is about its own object, never about everything.
    const reach = facts.decisions.map(({ origin, covers }) => [origin, covers !== undefined]);
    assert.deepEqual(reach, [
      ['annotation', true],
      ['annotation', true],
    ]);
  });
});
