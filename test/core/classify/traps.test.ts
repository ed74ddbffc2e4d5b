import assert from 'node:assert/strict';
import type { Component } from '../../../src/core/model/system';
import { judged, service, workload } from './judge';

/** Class and whether what it keeps is lost. */
function said({ verdict }: Component): string {
  return `${verdict.class}${verdict.volatile === null ? '' : verdict.volatile ? ' volatile' : ' lasting'}`;
}

const app = (volume: string, path: string, image = 'acme/shop'): Component =>
  workload('Deployment', `image: ${image}, volumeMounts: [{name: v, mountPath: ${path}}]`, {
    pod: `volumes: [{name: v, ${volume}}]`,
  });
const own = (volume: string, more = ''): Component => service(`image: acme/shop, volumes: ["${volume}"]${more}`);
const set = (environment: string): Component => service(`image: acme/shop, environment: {${environment}}`);
/** A service that runs the image of the web application, which keeps uploads. */
const beside = (keys: string, name: string, web = ''): Component => {
  const text = `services:
  web: {image: acme/shop, command: gunicorn shop, ports: ["80:80"]${web && `, ${web}`}}
  ${name}: {image: acme/shop, ${keys}}
  db: {image: postgres}
`;
  const found = judged('compose', text).find((component) => component.name === name);
  assert.ok(found);
  return found;
};

/** A service beside another one with the same image and the same folder, which runs what the image usually does. */
const shared = (keys: string): Component => {
  const text = `services:
  app: {image: acme/shop, volumes: ["files:/app/data"], expose: ["80"]}
  front: {image: acme/shop, volumes: ["files:/app/data"], depends_on: [app], ${keys}}
volumes: {files: }
`;
  const found = judged('compose', text).find(({ name }) => name === 'front');
  assert.ok(found);
  return found;
};

type Trap = readonly [name: string, component: () => Component, expected: string];

const traps: Readonly<Record<string, readonly Trap[]>> = {
  'scratch space against data': [
    ['emptyDir at /tmp', () => app('emptyDir: {}', '/tmp'), 'stateless'],
    ['emptyDir at a cache', () => app('emptyDir: {}', '/app/.cache'), 'stateless'],
    ['emptyDir in memory at /dev/shm', () => app('emptyDir: {medium: Memory}', '/dev/shm'), 'stateless'],
    ['emptyDir at a socket’s folder', () => app('emptyDir: {}', '/var/run/shop'), 'stateless'],
    ['emptyDir at /data', () => app('emptyDir: {}', '/data'), 'stateful volatile'],
    ['emptyDir of a database', () => app('emptyDir: {}', '/var/lib/mysql', 'mysql'), 'stateful volatile'],
    ['emptyDir for the temporary files of a database', () => app('emptyDir: {}', '/tmp', 'mysql'), 'stateful volatile'],
    ['a claim at /data', () => app('persistentVolumeClaim: {claimName: c}', '/data'), 'stateful lasting'],
    ['a claim for temporary files', () => app('persistentVolumeClaim: {claimName: c}', '/tmp'), 'stateless'],
  ],
  'folders of the host': [
    ['source of an image built here', () => service('build: ., volumes: ["./:/app"]'), 'stateless'],
    ['source of a folder', () => own('./src:/usr/src/app'), 'stateless'],
    ['source beside its packages', () => own('./:/app', ', tmpfs: /app/node_modules'), 'stateless'],
    ['uploads', () => own('./uploads:/app/uploads'), 'stateful lasting'],
    [
      'uploads of an image built here',
      () => service('build: ., volumes: ["./uploads:/app/uploads"]'),
      'stateful lasting',
    ],
    [
      'a folder of a database at a path the file leaves open',
      () => service('image: mysql, volumes: ["./db:${MYSQL_FOLDER}"]'),
      'stateful lasting',
    ],
    ['the data of a database', () => service('image: mysql, volumes: ["./db:/var/lib/mysql"]'), 'stateful lasting'],
    [
      'the source of a database’s image',
      () => service('image: mysql, volumes: ["./sql:/app/src"]'),
      'stateful volatile',
    ],
  ],
  'mounts that keep nothing of their own': [
    ['read-only data', () => own('vol:/data:ro'), 'stateless'],
    [
      'read-only data in Kubernetes',
      () =>
        workload('Deployment', 'image: acme/shop, volumeMounts: [{name: v, mountPath: /data, readOnly: true}]', {
          pod: 'volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]',
        }),
      'stateless',
    ],
    ['the Docker socket', () => own('/var/run/docker.sock:/var/run/docker.sock'), 'stateless'],
    ['a configuration file', () => own('./shop.yaml:/etc/shop/shop.yaml'), 'stateless'],
    ['a ConfigMap at /data', () => app('configMap: {name: c}', '/data'), 'stateless'],
    ['a Secret', () => app('secret: {secretName: s}', '/data/keys'), 'stateless'],
    ['certificates', () => own('vol:/etc/letsencrypt/certs'), 'stateless'],
    ['certificates of a proxy', () => service('image: nginx, volumes: ["./certs:/etc/nginx/certs"]'), 'stateless'],
    ['logs', () => own('vol:/var/log/shop'), 'stateless'],
    ['logs of a folder', () => own('./logs:/app/logs'), 'stateless'],
    ['a cache', () => own('vol:/root/.cache'), 'stateless'],
    ['packages', () => own('vol:/app/node_modules'), 'stateless'],
    ['the clock', () => own('/etc/localtime:/etc/localtime:ro'), 'stateless'],
    ['the host’s processes', () => own('/proc:/host/proc'), 'stateless'],
  ],
  'anonymous volumes': [
    ['of an application', () => own('/app/node_modules'), 'stateless'],
    ['of a database', () => service('image: mysql, volumes: [/var/lib/mysql]'), 'stateful volatile'],
    ['of a database, elsewhere', () => service('image: mysql, volumes: [/backup]'), 'stateful volatile'],
  ],
  'workers and tasks': [
    ['a worker with the web image', () => beside('command: celery -A shop worker', 'worker'), 'stateless'],
    [
      'a worker that reads uploads',
      () => beside('command: rq worker, volumes: ["./uploads:/app/uploads:ro"]', 'worker'),
      'stateless',
    ],
    [
      'a worker that writes the application’s uploads',
      () =>
        beside('command: rq worker, volumes: ["uploads:/app/uploads"]', 'worker', 'volumes: ["uploads:/app/uploads"]'),
      'stateless',
    ],
    ['the image’s web server beside its application', () => shared('command: nginx-entrypoint'), 'stateless'],
    ['a second application on the same folder', () => shared('ports: ["81:81"]'), 'stateful lasting'],
    [
      'a worker with files of its own',
      () => beside('command: rq worker, volumes: ["own:/app/data"]', 'worker', 'volumes: ["uploads:/app/uploads"]'),
      'stateful lasting',
    ],
    [
      'the preparation of a folder with a store’s image',
      () => service('image: mysql, entrypoint: [chown, mysql, /var/lib/mysql], volumes: ["vol:/var/lib/mysql"]'),
      'stateless',
    ],
    ['a migration with the web image', () => beside('command: python manage.py migrate', 'migrate'), 'stateless'],
    ['a client of the database', () => beside('command: psql -h db -f /seed.sql', 'seed'), 'stateless'],
    ['a database’s image that only waits', () => service('image: postgres, command: pg_isready -h db'), 'stateless'],
    ['a Job with a store’s image', () => workload('Job', 'image: mysql, command: [mysqldump, -h, db]'), 'stateless'],
    [
      'a Job that writes a claim',
      () =>
        workload('Job', 'image: acme/seed, volumeMounts: [{name: v, mountPath: /data}]', {
          pod: 'volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]',
        }),
      'stateless',
    ],
    [
      'an init container that prepares a claim',
      () =>
        workload('Deployment', 'image: acme/shop', {
          pod: 'initContainers: [{name: init, image: busybox, volumeMounts: [{name: v, mountPath: /data}]}], volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]',
        }),
      'stateless',
    ],
    [
      'a database with an init container',
      () =>
        workload('Deployment', 'image: mysql, volumeMounts: [{name: v, mountPath: /var/lib/mysql}]', {
          pod: 'initContainers: [{name: init, image: busybox, command: [chown, mysql, /var/lib/mysql]}], volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]',
        }),
      'stateful lasting',
    ],
  ],
  'names that are everyday words': [
    ['a chat built here', () => service('build: ., ports: ["80:80"]', 'chat'), 'stateless'],
    ['a chat of an image nobody knows', () => service('image: "${CHAT_IMAGE}", ports: ["80:80"]', 'chat'), 'stateless'],
    ['a chat server’s product', () => service('build: .', 'discourse'), 'stateful volatile'],
    ['a store', () => service('build: .', 'redis-main'), 'stateful volatile'],
  ],
  'controllers that elect a leader': [
    ['one instance', () => workload('Deployment', 'image: acme/controller, args: [--leader-elect]'), 'stateless'],
    [
      'two instances',
      () => workload('Deployment', 'image: acme/controller, args: [--leader-elect=true]', { spec: 'replicas: 2' }),
      'stateless',
    ],
    [
      'as a StatefulSet without storage',
      () =>
        workload('StatefulSet', 'image: acme/controller, args: [--enable-leader-election]', { spec: 'replicas: 2' }),
      'stateless',
    ],
    [
      'a store that elects one',
      () => workload('StatefulSet', 'image: quay.io/coreos/etcd, args: [--leader-elect]'),
      'stateful volatile',
    ],
  ],
  'what a folder is for': [
    [
      'dashboards for Grafana to read',
      () => service('image: grafana/grafana, volumes: ["./boards:/var/lib/grafana/dashboards"]'),
      'stateful volatile',
    ],
    [
      'the whole folder of Grafana',
      () => service('image: grafana/grafana, volumes: ["grafana:/var/lib/grafana"]'),
      'stateful lasting',
    ],
    [
      'the folder that Kibana can do without',
      () => service('image: kibana, volumes: ["kibana:/usr/share/kibana/data"]'),
      'stateless',
    ],
  ],
  'settings and tasks': [
    [
      'a database set empty, which is not set',
      () => service('image: jboss/keycloak, environment: {DB_VENDOR: h2, DB_ADDR: ""}'),
      'stateful volatile',
    ],
    [
      'a migration beside what serves',
      () =>
        service(
          'image: oryd/kratos, command: migrate sql -e --yes, environment: {DSN: "sqlite:///var/lib/sqlite/db.sqlite"}, volumes: ["kratos:/var/lib/sqlite"]',
        ),
      'stateless',
    ],
  ],
  sessions: [
    ['in memory', () => set('SESSION_DRIVER: array'), 'stateful volatile'],
    [
      'in memory beside a database',
      () => set('SESSION_STORE: memory, DATABASE_URL: "postgres://db/shop"'),
      'stateful volatile',
    ],
    ['in files', () => set('SESSION_DRIVER: file'), 'stateful volatile'],
    ['in a database', () => set('SESSION_DRIVER: database'), 'stateless'],
    ['in a cache', () => set('SESSION_DRIVER: redis, REDIS_HOST: redis'), 'stateless'],
    ['with the client', () => set('SESSION_DRIVER: cookie'), 'stateless'],
    ['with an unknown value', () => set('SESSION_DRIVER: "${DRIVER}"'), 'stateless'],
    ['only their length', () => set('SESSION_LIFETIME: "120"'), 'stateless'],
  ],
};

for (const [group, samples] of Object.entries(traps)) {
  describe(`Traps of the verdict, ${group}:`, () => {
    for (const [name, component, expected] of samples)
      it(`${name}: ${expected}`, () => assert.equal(said(component()), expected));
  });
}
