import assert from 'node:assert/strict';
import { purposeOfOverlay } from '../../../src/core/readers/kubernetes/development';
import { deployment, members, open, reviewed } from '../../workspace/open';

describe('An overlay', () => {
  const table: readonly (readonly [string, boolean])[] = [
    ['overlays/dev/kustomization.yaml', true],
    ['dev/kustomization.yml', true],
    ['/home/a/app/ci/Kustomization', true],
    ['overlays/Tests/kustomization.yaml', true],
    ['overlays/production/kustomization.yaml', false],
    ['dev/production/kustomization.yaml', false],
    ['overlays/devices/kustomization.yaml', false],
    ['kustomization.yaml', false],
    ['k8s/dev', false],
    ['examples/kustomization.yaml', false],
  ];
  for (const [place, expected] of table)
    it(`${place} is ${expected ? '' : 'not '}for development`, () =>
      assert.equal(purposeOfOverlay(place), expected ? 'development' : undefined));

  it('for development is told more mildly than one for operation, and than manifests in a folder of that name', async () => {
    const exposed = `${deployment('web')}---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { type: LoadBalancer, selector: { app: web } }
`;
    const kustomization = 'resources: [app.yaml]\n';
    const workspace = open({
      'overlays/dev/kustomization.yaml': kustomization,
      'overlays/dev/app.yaml': exposed,
      'overlays/prod/kustomization.yaml': kustomization,
      'overlays/prod/app.yaml': exposed,
      'dev/app.yaml': exposed,
    });
    const severities = async (key: string): Promise<readonly string[]> =>
      (await reviewed(workspace, key)).findings
        .filter(({ rule }) => rule === 'single-point-of-failure')
        .map(({ severity }) => severity);
    assert.deepEqual(await members(workspace, 'overlays/dev/app.yaml'), [
      'overlays/dev/kustomization.yaml',
      'overlays/dev/app.yaml',
    ]);
    assert.deepEqual(await severities('overlays/dev/app.yaml'), ['information']);
    assert.deepEqual(await severities('overlays/prod/app.yaml'), ['warning']);
    assert.deepEqual(await severities('dev/app.yaml'), ['warning']);
  });
});
