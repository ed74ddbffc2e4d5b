import assert from 'node:assert/strict';
import { outlives, purposeOf, type Purpose } from '../../../src/core/classify/mounts';
import type { Container } from '../../../src/core/model/component';
import type { Mount, VolumeKind } from '../../../src/core/model/storage';

function mount(volume: VolumeKind, path: string | undefined, source?: string): Mount {
  return { path, volume, source, readOnly: false, at: { file: 'a', start: 0, end: 1 } };
}

const built: Container = {
  name: 'x',
  role: 'main',
  image: undefined,
  built: true,
  command: [],
  environment: [],
  mounts: [],
  ports: [],
};

describe('The purpose of a mount', () => {
  const named: readonly (readonly [Purpose, readonly string[]])[] = [
    [
      'data',
      [
        '/data',
        '/var/lib/postgresql/data',
        '/var/lib/mysql',
        '/bitnami/redis',
        '/app/uploads',
        '/srv/storage',
        '/app/db.sqlite3',
        '/var/www/html',
        '/opt/app/data',
        '/var/spool/mail',
        '/etc/pihole/data',
      ],
    ],
    [
      'configuration',
      [
        '/etc/nginx',
        '/etc/nginx/conf.d',
        '/app/config',
        '/run/secrets/key',
        '/certs',
        '/docker-entrypoint-initdb.d',
        '/opt/keycloak/data/import',
        '/app/settings.yml',
        '/init.sql',
        '/usr/share/nginx/html',
        '/etc/localtime',
        '/scripts',
      ],
    ],
    [
      'scratch',
      [
        '/app/node_modules',
        '/tmp',
        '/root/.cache',
        '/app/dist',
        '/usr/src/app/vendor',
        '/dev/shm',
        '/root/.m2',
        '/app/.next',
      ],
    ],
    ['logs', ['/var/log/app', '/logs', '/app/log']],
    ['socket', ['/var/run/docker.sock', '/dev/snd']],
    ['host', ['/proc', '/sys', '/rootfs', '/host/proc', '/']],
    ['unclear', ['/opt/thing', '/x']],
  ];
  for (const [purpose, paths] of named)
    for (const path of paths)
      it(`of a volume at ${path} is ${purpose}`, () => assert.equal(purposeOf(mount('named', path)), purpose));

  const bound: readonly (readonly [string, string, Purpose, Container?])[] = [
    ['.', '/app', 'code'],
    ['./', '/usr/src/app', 'code'],
    ['./src', '/app/src', 'code'],
    ['./backend', '/code', 'code'],
    ['./web', '/opt/web', 'code', built],
    ['./web', '/opt/thing', 'unclear'],
    ['./data', '/data', 'data'],
    ['./data/postgres', '/var/lib/postgresql/data', 'data'],
    ['./pgdata', '/var/lib/postgresql/data', 'data'],
    ['./data', '/app', 'data'],
    ['./uploads', '/app/uploads', 'data', built],
    ['/srv/db', '/var/lib/mysql', 'data'],
    ['./nginx.conf', '/etc/nginx/nginx.conf', 'configuration'],
    ['./nginx/conf.d', '/etc/nginx/conf.d', 'configuration'],
    ['./init.sql', '/docker-entrypoint-initdb.d/init.sql', 'configuration'],
    ['./config', '/opt/x', 'configuration'],
    ['./prometheus.yml', '/etc/prometheus/prometheus.yml', 'configuration'],
    ['/etc/localtime', '/etc/localtime', 'configuration'],
    ['/var/run/docker.sock', '/var/run/docker.sock', 'socket'],
    ['/', '/rootfs', 'host'],
    ['/proc', '/host/proc', 'host'],
    ['/sys', '/sys', 'host'],
    ['/var/lib/kubelet/pods', '/var/lib/kubelet/pods', 'host'],
    ['/var/lib/docker', '/var/lib/docker', 'host'],
    ['/var/lib/docker/volumes/shop/_data', '/data', 'data'],
    ['/var/lib/kubelet-backup', '/data', 'data'],
  ];
  for (const [source, path, purpose, container] of bound) {
    it(`of ${source}:${path} is ${purpose}`, () =>
      assert.equal(purposeOf(mount('bind', path, source), container), purpose));
  }

  it('of configuration and secrets is configuration wherever they go', () =>
    assert.equal(purposeOf(mount('config', '/data')), 'configuration'));
  it('without a path is unclear', () => assert.equal(purposeOf(mount('named', undefined)), 'unclear'));
});

describe('A volume outlives its container', () => {
  const table: Readonly<Record<VolumeKind, boolean>> = {
    named: true,
    bind: true,
    claim: true,
    template: true,
    'network-disk': true,
    'host-path': true,
    anonymous: false,
    tmpfs: false,
    'empty-dir': false,
    'empty-dir-memory': false,
    ephemeral: false,
    config: false,
  };
  for (const [kind, expected] of Object.entries(table)) {
    it(`${kind}: ${String(expected)}`, () =>
      assert.equal(
        Object.keys(table)
          .filter((volume): volume is VolumeKind => volume === kind)
          .every((volume) => outlives(mount(volume, '/x'))),
        expected,
      ));
  }
});
