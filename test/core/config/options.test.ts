import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../../src/core/rules';
import { freshConfigSchema } from '../../harness/docs/configSchema';
import { readText, reviewTexts } from '../rules/support';

/** Severity and component of a rule's findings in a file beside a configuration. */
async function spoken(rule: string, settings: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const configured = { ...files, '.statewise.yaml': `rules: { ${rule}: { ${settings} } }\n` };
  const { findings } = await reviewTexts(configured);
  return findings.filter((one) => one.rule === rule).map(({ severity, component }) => `${severity} ${component ?? ''}`);
}

const deployment = (name: string, replicas: number, pod = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers: [{ name: main, image: "acme/${name}:1", ports: [{ containerPort: 80 }] }]
${pod}---
apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec: { selector: { app: ${name} }, ports: [{ port: 80 }] }
---
`;

describe('options of rules', () => {
  it('are on their pages', () => {
    for (const { id, options = {} } of rules)
      for (const name of Object.keys(options))
        assert.ok(readText('docs', 'rules', `${id}.md`).includes(`\`${name}\``), `${id}: ${name}`);
  });

  it('are in the schema that editors complete from (npm run docs)', () => {
    const text = readFileSync('schemas/config.schema.json', 'utf8');
    assert.deepEqual(JSON.parse(freshConfigSchema(text, rules)), JSON.parse(text));
  });

  it('set how many instances are enough', async () => {
    const files = { 'shop.yaml': deployment('one', 1) + deployment('two', 2) + deployment('three', 3) };
    assert.deepEqual(await spoken('single-instance', 'instances: 2', files), ['warning Deployment/one']);
    assert.deepEqual(await spoken('single-instance', 'instances: 1', files), []);
    assert.deepEqual(await spoken('single-instance', 'instances: 3', files), [
      'warning Deployment/one',
      'warning Deployment/two',
    ]);
  });

  it('set the least minimum of autoscalers', async () => {
    const scaler =
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\n' +
      'spec: { minReplicas: 2, maxReplicas: 9, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }\n';
    const files = { 'shop.yaml': deployment('web', 2) + scaler };
    assert.deepEqual(await spoken('autoscaler-minimum-one', 'instances: 2', files), []);
    assert.deepEqual(await spoken('autoscaler-minimum-one', 'instances: 3', files), ['warning Deployment/web']);
  });

  it('set the labels of nodes that count as apart', async () => {
    const pod =
      '      topologySpreadConstraints: [{ topologyKey: example.com/rack, labelSelector: { matchLabels: { app: web } } }]\n';
    const files = { 'shop.yaml': deployment('web', 3, pod) };
    assert.deepEqual(await spoken('no-spread', 'severity: warning', files), ['warning Deployment/web']);
    assert.deepEqual(await spoken('no-spread', 'topology-keys: [example.com/rack]', files), []);
  });

  it('set which grace period is too short', async () => {
    const service = (grace: string): Readonly<Record<string, string>> => ({
      'compose.yaml': `services:\n  db:\n    image: postgres:16\n    volumes: [data:/var/lib/postgresql/data]\n    stop_grace_period: ${grace}\nvolumes: { data: }\n`,
    });
    assert.deepEqual(await spoken('abrupt-stop', 'seconds: 0', service('2s')), []);
    assert.deepEqual(await spoken('abrupt-stop', 'seconds: 5', service('2s')), ['warning db']);
    assert.deepEqual(await spoken('abrupt-stop', 'seconds: 5', service('1m')), []);
  });

  it('set from where on even numbers of voters are told', async () => {
    const files = {
      'locks.arch.yaml':
        'architecture: 1\nname: Locks\ncomponents:\n  locks: { kind: database, technology: etcd, replicas: 4 }\n',
    };
    assert.deepEqual(await spoken('quorum-size', 'even-from: 4', files), ['information locks']);
    assert.deepEqual(await spoken('quorum-size', 'even-from: 6', files), []);
  });

  it('set how many are told one by one', async () => {
    const files = {
      'compose.yaml': ['a', 'b', 'c', 'd'].map((name) => `  ${name}: { image: "postgres:16" }\n`).join(''),
    };
    const project = { 'compose.yaml': `services:\n${files['compose.yaml']}` };
    const counts = async (settings: string): Promise<number> =>
      (await spoken('volatile-state', settings, project)).filter((one) => one.startsWith('warning')).length;
    assert.equal(await counts('told-apart: 3'), 1);
    assert.equal(await counts('told-apart: 4'), 4);
  });
});
