import assert from 'node:assert/strict';
import { diagramOf, native } from './support';

/** A Deployment that a selector holds to a place. */
function held(name: string, label: string, value: string): string {
  return `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: 2
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      nodeSelector: { ${label}: ${value} }
      containers: [{ name: main, image: acme/${name}:1 }]
`;
}

const zone = 'topology.kubernetes.io/zone';
const host = 'kubernetes.io/hostname';

describe('places of the diagram', () => {
  it('are zones with what runs there, wholly or in part', async () => {
    const { places } = await diagramOf(
      native(
        'users: { kind: client, uses: [a] }',
        'a: { kind: service, zones: [x], uses: [c] }',
        'b: { kind: service, zones: [y] }',
        'c: { kind: service, zones: [x, y] }',
        'd: { kind: service }',
      ),
    );
    assert.deepEqual(places, [
      { key: 'zone:x', kind: 'zone', name: 'x', label: 'zone x', components: ['a', 'c'] },
      { key: 'zone:y', kind: 'zone', name: 'y', label: 'zone y', components: ['b', 'c'] },
    ]);
  });

  it('are drawn where selectors of Kubernetes name two', async () => {
    const zones = await diagramOf({ 'k/a.yaml': held('web', zone, 'eu-1a') + held('api', zone, 'eu-1b') });
    assert.deepEqual(
      zones.nodes.map(({ group }) => group),
      ['zone:eu-1a', 'zone:eu-1b'],
    );
    assert.deepEqual(
      zones.places.map(({ key }) => key),
      zones.groups.map(({ key }) => key),
    );
    const nodes = await diagramOf({ 'k/a.yaml': held('web', host, 'n1') + held('api', host, 'n2') });
    assert.deepEqual(
      nodes.places.map(({ label, components }) => [label, components.length]),
      [
        ['node n1', 1],
        ['node n2', 1],
      ],
    );
    assert.deepEqual(
      nodes.groups.map(({ key }) => key),
      ['node:n1', 'node:n2'],
    );
  });

  it('are the one host of a Compose project', async () => {
    const { places, groups } = await diagramOf({
      'compose.yaml': 'services:\n  web: { image: nginx }\n  old: { image: acme/old, scale: 0 }\n',
    });
    assert.deepEqual(groups, []);
    assert.deepEqual(
      places.map(({ label, components }) => [label, components]),
      [['the host', ['web']]],
    );
  });

  it('are none where the files name none', async () => {
    const { places } = await diagramOf({ 'k/a.yaml': held('web', 'disk', 'ssd') });
    assert.deepEqual(places, []);
    assert.deepEqual((await diagramOf(native('a: { kind: service }'))).places, []);
  });
});
