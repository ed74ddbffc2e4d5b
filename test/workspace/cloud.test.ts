import assert from 'node:assert/strict';
import { members, open, reviewed, skipOf } from './open';

const app = (affinity: string): string => `type: Microsoft.App/containerApps
apiVersion: 2024-03-01
kind: containerapps
name: cart
properties: { configuration: { ingress: { stickySessions: { affinity: ${affinity} } } } }
`;
const compose = 'services:\n  web: { image: acme/web }\n';

describe('deployment files of clouds', () => {
  it('are systems of their own', async () => {
    const workspace = open({ 'app.yaml': app('sticky'), 'compose.yaml': compose });
    assert.deepEqual(await members(workspace, 'app.yaml'), ['app.yaml']);
    assert.deepEqual(await members(workspace, 'compose.yaml'), ['compose.yaml']);
    const { review, findings } = await reviewed(workspace, 'app.yaml');
    assert.equal(review.system.kind, 'cloud');
    assert.deepEqual(
      findings.map(({ rule, component }) => [rule, component]),
      [['sticky-session', 'cart']],
    );
  });

  it('stay so beside what is given together with them', async () => {
    const workspace = open({ 'app.yaml': app('sticky'), 'compose.yaml': compose });
    const { systems } = await workspace.reviewAll(['app.yaml', 'compose.yaml'], { together: true });
    assert.deepEqual(systems.map(({ system }) => system.kind).sort(), ['cloud', 'compose']);
  });

  it('are read without a word where nobody is tied', async () => {
    const { findings } = await reviewed(open({ 'app.yaml': app('none') }), 'app.yaml');
    assert.deepEqual(findings, []);
  });

  it('are judged for whom they tie, and for nothing else', async () => {
    const template = `Resources:
  Targets:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: { TargetGroupAttributes: [{ Key: stickiness.enabled, Value: "true" }] }
  Postgres:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: { MinSize: "1", MaxSize: "3", TargetGroupARNs: [!Ref Targets] }
`;
    const { findings } = await reviewed(open({ 'template.yaml': template }), 'template.yaml');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['sticky-session'],
    );
  });

  it('are foreign where only their words are there', async () => {
    for (const text of [
      'Resources: { A: { Type: AWS::SNS::Topic, Properties: { DisplayName: stickiness } } }\n',
      'option_settings: { a: { b: stickiness } }\n',
      'type: object\nproperties: { clientAffinityEnabled: { type: boolean } }\n',
      'resources: [deployment.yaml] # sessionAffinity\n',
    ]) {
      assert.equal(await skipOf(open({ 'a.yaml': text }), 'a.yaml'), 'foreign', text);
    }
  });

  it('of Rancher add to the project beside them', async () => {
    const workspace = open({
      'docker-compose.yml':
        'services:\n  lb: { image: rancher/lb-service-haproxy, links: [web] }\n  web: { image: acme/web }\n',
      'rancher-compose.yml':
        'version: "2"\nservices:\n  lb: { lb_config: { port_rules: [{ service: web }], stickiness_policy: { name: sid } } }\n  web: { scale: 3 }\n',
    });
    const { findings } = await reviewed(workspace, 'rancher-compose.yml');
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'sticky-session').map(({ component, severity }) => [component, severity]),
      [['web', 'information']],
    );
  });
});
