import assert from 'node:assert/strict';
import { defaultConfig } from '../../src/core/config';
import type { Purpose } from '../../src/core/model/system';
import { createMemoryPort } from '../harness/memoryPort';
import { deployment, open, openPort, reviewed } from './open';

const exposed = `${deployment('web')}---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { type: LoadBalancer, selector: { app: web } }
`;
const project = 'services:\n  web: { image: "acme/web:1", ports: ["80:80"] }\n  db: { image: "postgres:17" }\n';

async function purposeOf(key: string, text: string, roots = ['.']): Promise<Purpose | undefined> {
  return (await reviewed(open({ [key]: text }, { roots }), key)).review.system.purpose;
}

describe('What files serve', () => {
  const folders: readonly (readonly [string, Purpose | undefined])[] = [
    ['examples/guestbook', 'example'],
    ['acme__examples/_archived/shop', 'example'],
    ['shop/Sample-Apps/k8s', 'example'],
    ['docs/tutorials/first', 'example'],
    ['archive/2019', 'example'],
    ['_archive/2019', 'example'],
    ['services/archive-api', undefined],
    ['services/sampler', undefined],
    ['test/k8s', undefined],
    ['k8s', undefined],
  ];
  for (const [folder, expected] of folders)
    it(`is ${expected ?? 'operation'} in ${folder}`, async () => {
      assert.equal(await purposeOf(`${folder}/web.yaml`, exposed), expected);
      assert.equal(await purposeOf(`${folder}/compose.yaml`, project), expected);
    });

  it('is not told by the name of a manifest, nor by folders above the one that is reviewed', async () => {
    assert.equal(await purposeOf('k8s/example.yaml', exposed), undefined);
    assert.equal(await purposeOf('home/samples/shop/web.yaml', exposed, ['home/samples/shop']), undefined);
    assert.equal(await purposeOf('home/samples/web.yaml', exposed, ['home/samples']), undefined);
    assert.equal(await purposeOf('home/samples/web.yaml', exposed, ['home/work']), undefined);
    assert.equal(await purposeOf('home/samples/web.yaml', exposed, ['home', 'home/samples']), 'example');
  });

  it('is told, outside the roots, from what was asked for', async () => {
    const workspace = open({ 'other/examples/web.yaml': exposed }, { roots: ['home'], asked: ['other'] });
    assert.equal((await reviewed(workspace, 'other/examples/web.yaml')).review.system.purpose, 'example');
  });

  it('is told for a kustomization by where it lies', async () => {
    const files = { 'examples/shop/kustomization.yaml': 'resources: [web.yaml]\n', 'examples/shop/web.yaml': exposed };
    assert.equal((await reviewed(open(files), 'examples/shop/web.yaml')).review.system.purpose, 'example');
  });

  it('makes findings milder in examples, for Kubernetes and Compose alike', async () => {
    const severities = async (key: string, text: string): Promise<Readonly<Record<string, string>>> => {
      const { findings } = await reviewed(open({ [key]: text }), key);
      return Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]));
    };
    const spoken = 'single-point-of-failure';
    assert.equal((await severities('k8s/web.yaml', exposed))[spoken], 'warning');
    assert.equal((await severities('examples/k8s/web.yaml', exposed))[spoken], 'information');
    assert.equal((await severities('shop/compose.yaml', project))['volatile-state'], 'warning');
    assert.equal((await severities('examples/shop/compose.yaml', project))['volatile-state'], 'hint');
  });

  it('is what the configuration says', async () => {
    const purpose = async (key: string, development: boolean): Promise<Purpose | undefined> => {
      const workspace = openPort(createMemoryPort({ [key]: exposed }), {
        fallbackConfig: { ...defaultConfig, kubernetes: { development } },
      });
      return (await reviewed(workspace, key)).review.system.purpose;
    };
    assert.equal(await purpose('examples/web.yaml', false), undefined);
    assert.equal(await purpose('k8s/web.yaml', true), 'development');
  });
});
