import assert from 'node:assert/strict';
import { read, web } from './read';

describe('Compose mounts', () => {
  const volumes =
    'volumes:\n  named:\n  nfs: {driver_opts: {type: nfs, o: addr=x}}\n  ram: {driver: local, driver_opts: {type: tmpfs}}\n  cloud: {driver: rexray/ebs}\n  ours: {external: true}\n  each: {name: "each-{{ .Task.Slot }}"}\n';
  const mounts = (line: string, variables: Readonly<Record<string, string>> = {}) =>
    read(web('image: a', line) + volumes, { variables })
      .container('web')
      .mounts.map(({ path, volume, source, readOnly, driver }) => [
        path,
        volume,
        source,
        ...(readOnly ? ['ro'] : []),
        ...(driver === undefined ? [] : [driver]),
      ]);

  const table: readonly (readonly [string, readonly unknown[]])[] = [
    ['named:/data', ['/data', 'named', 'named']],
    ['named:/data:ro', ['/data', 'named', 'named', 'ro']],
    ['named:/data:z,ro', ['/data', 'named', 'named', 'ro']],
    ['named:/data:rw', ['/data', 'named', 'named']],
    ['./data:/data', ['/data', 'bind', './data']],
    ['../data:/data:ro', ['/data', 'bind', '../data', 'ro']],
    ['/srv:/data', ['/data', 'bind', '/srv']],
    ['~/data:/data', ['/data', 'bind', '~/data']],
    ['/data', ['/data', 'anonymous', undefined]],
    ['C:\\data:/data:ro', ['/data', 'bind', 'C:\\data', 'ro']],
    ['${DIR:-./data}:/data', ['/data', 'bind', './data']],
    ['${UNSET}:/data', ['/data', 'bind', '']],
    ['./x:${UNSET}', [undefined, 'bind', './x']],
    ['${UNSET}:${UNSET}', [undefined, 'bind', '']],
    ['${PWD}/x:/data', ['/data', 'bind', '/x']],
    ['nfs:/data', ['/data', 'named', 'nfs', 'nfs']],
    ['ram:/data', ['/data', 'tmpfs', 'ram', 'local']],
    ['cloud:/data', ['/data', 'named', 'cloud', 'rexray/ebs']],
    ['ours:/data', ['/data', 'named', 'ours', 'external']],
    ['data-{{.Task.Slot}}:/data', ['/data', 'template', 'data-{{.Task.Slot}}']],
    ['data-{{.Node.ID}}:/data', ['/data', 'named', 'data-{{.Node.ID}}']],
    ['each:/data', ['/data', 'template', 'each']],
  ];
  for (const [item, expected] of table) {
    it(`short: ${item}`, () => assert.deepEqual(mounts(`volumes: ['${item}']`), [expected]));
  }

  const long: readonly (readonly [string, readonly unknown[]])[] = [
    ['{type: volume, source: named, target: /data}', ['/data', 'named', 'named']],
    ['{source: named, target: /data, read_only: true}', ['/data', 'named', 'named', 'ro']],
    ['{type: volume, target: /data}', ['/data', 'anonymous', undefined]],
    ['{type: bind, source: ./x, target: "${T:-/data}"}', ['/data', 'bind', './x']],
    ['{type: bind, source: "${D:-./x}", target: /data}', ['/data', 'bind', './x']],
    ['{type: tmpfs, target: /data}', ['/data', 'tmpfs', undefined]],
    ['{type: image, source: files:1, target: /data}', ['/data', 'config', 'files:1']],
  ];
  for (const [item, expected] of long) {
    it(`long: ${item}`, () => assert.deepEqual(mounts(`volumes: [${item}]`), [expected]));
  }

  it('of tmpfs, one or several, with options', () => {
    assert.deepEqual(mounts('tmpfs: /run:size=1m'), [['/run', 'tmpfs', undefined]]);
    assert.deepEqual(
      mounts('tmpfs: [/run, "${T:-/tmp}"]').map(([path]) => path),
      ['/run', '/tmp'],
    );
  });

  it('of configs and secrets are read-only configuration', () => {
    const facts = read(
      `${web('image: a', 'configs: [{source: site, target: /etc/site}]', 'secrets: [key]')}secrets: {key: {file: k}}\n`,
    );
    assert.deepEqual(
      facts.container('web').mounts.map(({ path, volume }) => [path, volume]),
      [
        ['/etc/site', 'config'],
        ['/run/secrets/key', 'config'],
      ],
    );
  });

  it('a later one takes the place of an earlier one with the same target', () => {
    assert.deepEqual(mounts("volumes: ['./a:/data', 'named:/data']"), [['/data', 'named', 'named']]);
  });

  it('are marked by item, or by their source in the long form', () => {
    const facts = read(
      web(
        'image: a',
        'volumes:',
        '  - ./a:/a',
        '  - type: bind',
        '    source: ./b',
        '    target: /b',
        '  - {type: tmpfs, target: /c}',
      ),
    );
    assert.deepEqual(
      facts.container('web').mounts.map(({ at }) => facts.at(at)),
      ['./a:/a', './b', '/c'],
    );
  });
});
