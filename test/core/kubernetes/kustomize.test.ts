import assert from 'node:assert/strict';
import { component, deployment, readNamed, service } from './read';

/** Reads files of one folder, whose kustomization is given by its lines. */
function deployed(lines: string, extra: string = ''): ReturnType<typeof readNamed> {
  return readNamed([
    ['app.yaml', deployment('web') + service('web') + extra],
    ['kustomization.yaml', `resources: [app.yaml]\n${lines}\n`],
  ]);
}

describe('kustomizations', () => {
  it('set the count', () => {
    const { instances } = component(deployed('replicas: [{name: web, count: 4}]'), 'Deployment/web');
    assert.deepEqual([instances.min, instances.at.file], [4, 'kustomization.yaml']);
  });

  it('change images', () => {
    const image = (lines: string): string | undefined =>
      component(deployed(lines), 'Deployment/web').containers[0]?.image?.text;
    assert.equal(image('images: [{name: acme/web, newTag: "2"}]'), 'acme/web:2');
    assert.equal(image('images: [{name: acme/web, newName: redis}]'), 'redis');
    assert.equal(image('images: [{name: acme/webs, newTag: "2"}]'), 'acme/web');
  });

  it('set the namespace of everything below', () => {
    const facts = deployed('namespace: shop');
    assert.equal(component(facts, 'Deployment/web').served, 'yes');
    assert.ok(component(facts, 'Deployment/web').hosts.includes('web.shop.svc'));
  });

  it('merge patches into their objects', () => {
    const patch =
      'patches:\n- patch: |\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: web}\n    spec: {replicas: 3, template: {spec: {containers: [{name: main, env: [{name: A, value: b}]}]}}}';
    const found = component(deployed(patch), 'Deployment/web');
    assert.equal(found.instances.min, 3);
    assert.equal(found.containers.length, 1);
    assert.equal(found.containers[0]?.image?.text, 'acme/web');
    assert.equal(found.containers[0]?.environment[0]?.name, 'A');
    assert.equal(found.instances.at.file, 'kustomization.yaml');
  });

  it('follow JSON patches and deletions', () => {
    const json =
      'patches:\n- target: {kind: Deployment, name: web}\n  patch: |-\n    - {op: add, path: /spec/replicas, value: 5}\n    - {op: replace, path: /spec/template/spec/containers/0/image, value: nginx}';
    const found = component(deployed(json), 'Deployment/web');
    assert.deepEqual([found.instances.min, found.containers[0]?.image?.text], [5, 'nginx']);
    const gone =
      'patches:\n- patch: |\n    $patch: delete\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: web}';
    assert.deepEqual(deployed(gone).components, []);
  });

  it('put a prefix and a suffix on names and on what names them', () => {
    const rest = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: edge}
spec: {rules: [{http: {paths: [{backend: {service: {name: web}}}]}}]}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {minReplicas: 3, maxReplicas: 5, scaleTargetRef: {kind: Deployment, name: web}}
---
apiVersion: v1
kind: Pod
metadata: {name: app}
spec: {containers: [{name: c, envFrom: [{configMapRef: {name: conf}}]}]}
`;
    const facts = deployed(
      'namePrefix: dev-\nnameSuffix: -2\nconfigMapGenerator: [{name: conf, literals: ["WEB_URL=http://dev-web-2"]}]',
      rest,
    );
    const web = component(facts, 'Deployment/dev-web-2');
    assert.equal(web.name, 'dev-web-2');
    assert.equal(web.instances.min, 3);
    assert.ok(web.hosts.includes('dev-web-2.default.svc') && web.hosts.includes('web'));
    assert.deepEqual(
      web.exposures.filter((each) => each.audience === 'users').map((each) => each.kind),
      ['ingress'],
    );
    assert.deepEqual(
      facts.links.map((link) => `${link.from} -> ${link.to}`),
      ['Pod/dev-app-2 -> Deployment/dev-web-2'],
    );
  });

  it('fill variables in', () => {
    const app = `apiVersion: v1\nkind: Pod\nmetadata: {name: app}\nspec: {containers: [{name: c, env: [{name: DB_HOST, value: $(WEB)}]}]}\n`;
    const vars = (kind: string): string => `namePrefix: x-\nvars: [{name: WEB, objref: {kind: ${kind}, name: web}}]`;
    assert.equal(deployed(vars('Service'), app).links.length, 1);
    assert.equal(deployed(vars('Secret'), app).links.length, 0);
  });

  describe('with replacements', () => {
    const app = `apiVersion: apps/v1
kind: Deployment
metadata: {name: app}
spec:
  template:
    spec:
      containers:
        - {name: side, image: acme/side, env: [{name: HOST, value: none}]}
        - {name: main, image: acme/app:1, env: [{name: HOST, value: none}]}
`;
    const replacing = (target: string, source = 'kind: Deployment, name: web'): string =>
      `namePrefix: x-\nreplacements: [{source: {${source}}, targets: [{select: {kind: Deployment, name: app}, ${target}}]}]`;
    const containers = (kustomization: string) =>
      component(deployed(kustomization, app), 'Deployment/x-app').containers.map(({ image, environment }) => [
        image?.text,
        environment[0]?.value,
      ]);

    it('copy the name of an object, as it is called in the end, to where a path leads', () => {
      const path = 'spec.template.spec.containers.[name=main].env.[name=HOST].value';
      assert.deepEqual(containers(replacing(`fieldPaths: ["${path}"]`)), [
        ['acme/side', 'none'],
        ['acme/app:1', 'x-web'],
      ]);
    });

    it('reach all elements, elements by number, and parts of a value', () => {
      assert.deepEqual(
        containers(replacing('fieldPaths: ["spec.template.spec.containers.*.env.0.value"]')).map(([, value]) => value),
        ['x-web', 'x-web'],
      );
      const part = 'fieldPaths: ["spec.template.spec.containers.1.image"], options: {delimiter: ":", index: 1}';
      assert.deepEqual(containers(replacing(part))[1]?.[0], 'acme/app:x-web');
    });

    it('take a part of the source, and change nothing without a source, a match or a path', () => {
      const from = (source: string): unknown =>
        containers(replacing('fieldPaths: ["spec.template.spec.containers.[name=main].image"]', source))[1]?.[0];
      const image = 'kind: Deployment, name: web, fieldPath: "spec.template.spec.containers.0.image"';
      assert.equal(from(`${image}, options: {delimiter: "/", index: 0}`), 'acme');
      assert.equal(from('kind: Secret, name: web'), 'acme/app:1');
      assert.equal(from('kind: Deployment, name: web, fieldPath: spec.nothing'), 'acme/app:1');
      for (const target of ['fieldPaths: [spec.nothing.here]', 'reject: [{name: app}], fieldPaths: [metadata.name]'])
        assert.equal(containers(replacing(target))[1]?.[0], 'acme/app:1', target);
    });
  });

  it('patch by the written name below a prefix, and by the name there', () => {
    const named = (name: string): number | null =>
      component(
        readNamed([
          ['kustomization.yaml', `resources: [base/kustomization.yaml]\nreplicas: [{name: ${name}, count: 7}]\n`],
          ['base/kustomization.yaml', 'resources: [base.yaml]\nnamePrefix: shop-\n'],
          ['base.yaml', deployment('web')],
        ]),
        'Deployment/shop-web',
      ).instances.min;
    assert.deepEqual([named('web'), named('shop-web'), named('other')], [7, 7, 1]);
  });

  it('generate ConfigMaps from literals', () => {
    const app = `apiVersion: v1\nkind: Pod\nmetadata: {name: app}\nspec: {containers: [{name: c, envFrom: [{configMapRef: {name: conf}}]}]}\n`;
    const facts = deployed('configMapGenerator: [{name: conf, literals: ["WEB_URL=http://web:80"]}]', app);
    assert.deepEqual(
      facts.links.map((link) => `${link.from} -> ${link.to}`),
      ['Pod/app -> Deployment/web'],
    );
  });

  it('apply from the inside out, and only to what lies below', () => {
    const facts = readNamed([
      ['kustomization.yaml', 'resources: [base/kustomization.yaml, other.yaml]\nreplicas: [{name: web, count: 7}]\n'],
      [
        'base/kustomization.yaml',
        'resources: [base.yaml]\nreplicas: [{name: web, count: 2}]\nimages: [{name: acme/other, newName: no}, {name: acme/web, newName: yes}]\n',
      ],
      ['base.yaml', deployment('web')],
      ['other.yaml', deployment('other')],
    ]);
    assert.equal(component(facts, 'Deployment/web').instances.min, 7);
    assert.equal(component(facts, 'Deployment/web').containers[0]?.image?.text, 'yes');
    assert.equal(component(facts, 'Deployment/other').containers[0]?.image?.text, 'acme/other');
  });
});
