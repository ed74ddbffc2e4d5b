import assert from 'node:assert/strict';
import { runsTask } from '../../../src/core/classify/task';
import { sessionPlace } from '../../../src/core/classify/session-settings';
import type { Component, Duty } from '../../../src/core/model/system';
import { judged, native, service, workload } from './judge';

const at = { file: 'a', start: 0, end: 1 };

/** An operator's resource with nothing set. */
function resource(apiVersion: string, kind: string): Component {
  const [found] = judged('kubernetes', `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: it}\nspec: {}\n`);
  assert.ok(found);
  return found;
}

/** A service named as a worker whose address another one is given. */
function called(keys: string): Component {
  const text = `services:
  user-worker: {image: acme/users, ${keys}}
  web: {image: acme/web, ports: ["81:81"], environment: {WORKER_URL: "http://user-worker:80"}}
`;
  const found = judged('compose', text).find(({ name }) => name === 'user-worker');
  assert.ok(found);
  return found;
}

/** A service that nobody reaches beside a published one with the same image. */
function beside(keys: string, name: string, image = 'acme/shop'): Component {
  const text = `services:
  web: {image: "${image}", command: serve, ports: ["80:80"]}
  ${name}: {image: "${image}", ${keys}}
`;
  const found = judged('compose', text).find((component) => component.name === name);
  assert.ok(found);
  return found;
}

describe('Duty', () => {
  const table: readonly (readonly [Duty, string, () => Component])[] = [
    ['request', 'an application', () => service('image: acme/web')],
    ['request', 'a store', () => service('image: postgres')],
    ['request', 'a proxy', () => service('image: nginx')],
    ['request', 'a store with a worker’s name', () => service('image: redis', 'worker-cache')],
    ['request', 'a native service with a worker’s name', () => native('kind: service')],
    ['background', 'what sends notices and nobody addresses', () => service('image: acme/x', 'notification-service')],
    ['request', 'the same, published', () => service('image: acme/x, ports: ["80:80"]', 'notification-service')],
    ['background', 'a node of a browser grid', () => service('image: selenium/node-chrome')],
    ['request', 'the hub of a browser grid', () => service('image: selenium/hub')],
    ['background', 'what captures changes of data', () => service('image: acme/x, ports: ["80:80"]', 'cdc-service')],
    [
      'background',
      'the compactor of a store',
      () => service('image: risingwavelabs/risingwave, command: compactor-node'),
    ],
    ['observer', 'a mail catcher by image', () => service('image: oryd/mailslurper:latest-smtps', 'post')],
    ['observer', 'a stream of metrics by name', () => service('image: acme/x, ports: ["80:80"]', 'turbine-stream')],
    ['background', 'a worker by name', () => service('image: acme/x', 'mail-worker')],
    ['background', 'a worker with a published port', () => service('image: acme/x, ports: ["80:80"]', 'mail-worker')],
    ['background', 'the application’s image with another command', () => beside('command: run async-tasks', 'late')],
    ['request', 'the same with a port of its own', () => beside('command: run api, expose: ["81"]', 'late')],
    ['request', 'the same command again', () => beside('command: serve', 'late')],
    ['request', 'another instance by number', () => beside('command: serve --id 2', 'web-2')],
    ['request', 'a runtime’s image with another command', () => beside('command: node api.js', 'late', 'node:20')],
    ['observer', 'a collector built here', () => service('build: ./images/telegraf', 'telegraf')],
    ['request', 'an application built here with an everyday name', () => service('build: ./images', 'flame')],
    ['request', 'what is called a worker and is called', () => called('ports: ["80:80"]')],
    ['background', 'what is called a worker and is published to nobody', () => called('expose: ["80"]')],
    ['background', 'a worker by command', () => service('image: acme/x, command: celery -A app worker')],
    [
      'background',
      'a member of a consumer group',
      () => service('image: acme/x, command: replacer --consumer-group=a'),
    ],
    ['request', 'what only says so', () => service('image: acme/x, command: serve --consumer-groups-page')],
    ['background', 'a migration', () => service('image: acme/x, command: npm run db:migrate')],
    [
      'background',
      'what recognises photos afterwards',
      () => service('image: ghcr.io/immich-app/immich-machine-learning'),
    ],
    ['background', 'a shell for operators', () => service('image: rook/ceph', 'ceph-tools')],
    ['request', 'an application that is called so', () => service('image: corentinth/it-tools', 'it-tools')],
    ['background', 'a control loop', () => service('image: quay.io/metallb/controller')],
    ['background', 'a computation of an operator', () => resource('sparkoperator.k8s.io/v1beta2', 'SparkApplication')],
    ['background', 'a stream job of an operator', () => resource('flink.apache.org/v1beta1', 'FlinkDeployment')],
    ['background', 'a job', () => workload('Job', 'image: acme/x')],
    ['background', 'one that ends', () => service('image: acme/x, deploy: {restart_policy: {condition: none}}')],
    ['background', 'a native worker', () => native('kind: worker')],
    ['observer', 'monitoring', () => service('image: prom/prometheus')],
    ['observer', 'an admin console', () => service('image: adminer')],
    ['observer', 'a mail catcher', () => service('image: mailhog/mailhog')],
    ['background', 'what fills a database', () => service('image: acme/x', 'populate_db')],
    ['background', 'a client’s image', () => service('image: acme/psql-client, command: sh /fill.sh', 'fill')],
    ['background', 'a generator of data', () => service('image: acme/x', 'orders-datagen')],
    ['request', 'an application that exports pages', () => service('image: penpotapp/exporter', 'page-exporter')],
    ['observer', 'an exporter by name', () => service('image: acme/x', 'disk-exporter')],
    ['request', 'a name that only holds such a word', () => service('image: acme/x', 'seedling')],
    ['request', 'a name that only begins alike', () => service('image: acme/x', 'agentic')],
  ];
  for (const [duty, name, component] of table) it(`${duty}: ${name}`, () => assert.equal(component().duty, duty));
});

describe('A task', () => {
  const runs = (command: string): boolean =>
    runsTask({
      name: 'x',
      role: 'main',
      image: undefined,
      built: false,
      command: command.split(' ').map((text) => ({ text, at })),
      environment: [],
      mounts: [],
      ports: [],
    });
  const table: readonly (readonly [string, boolean])[] = [
    ['pg_dump -h db shop', true],
    ['chown 1000:1000 -R /data', true],
    ['sh -c sleep 3; OLLAMA_HOST=ai:11434 ollama pull llama3', true],
    ['sh -c ollama serve & sleep 5; ollama pull llama3; wait', false],
    ['sh -c chown -R app /data && chmod 700 /data', true],
    ['sh -c mkdir -p /data && exec server /data', false],
    ['sh -c until pg_isready; do sleep 1; done; psql -f /init.sql', true],
    ['redis-cli --cluster create a:1', true],
    ['sh -c /entrypoint.sh db createdb && /entrypoint.sh run', false],
    ['sh -c createdb shop && /entrypoint.sh db migrate', true],
    ['mongosh --host a --eval rs.initiate()', true],
    ['mc mb local/files', true],
    ['python manage.py migrate', true],
    ['rails db:migrate', true],
    ['alembic upgrade head', true],
    ['rails db:migrate && rails s', false],
    ['python manage.py migrate && python manage.py runserver', false],
    ['postgres -c max_connections=10', false],
    ['redis-server --port 1', false],
    ['redis-server & redis-cli ping', false],
    ['migrate && tail -f /dev/null', false],
    ['npm start', false],
    ['immigrate', false],
    ['', false],
  ];
  for (const [command, expected] of table)
    it(`${JSON.stringify(command)}: ${String(expected)}`, () => assert.equal(runs(command), expected));
});

describe('A session setting', () => {
  const table: readonly (readonly [string, string | undefined, ReturnType<typeof sessionPlace>])[] = [
    ['SESSION_DRIVER', 'file', 'files'],
    ['SESSION_DRIVER', 'array', 'process'],
    ['SESSION_DRIVER', 'redis', 'store'],
    ['SESSION_DRIVER', 'database', 'store'],
    ['SESSION_DRIVER', 'cookie', 'client'],
    ['session_driver', 'Redis', 'store'],
    ['SPRING_SESSION_STORE_TYPE', 'jdbc', 'store'],
    ['SPRING_SESSION_STORETYPE', 'none', undefined],
    ['DJANGO_SESSION_ENGINE', 'django.contrib.sessions.backends.signed_cookies', 'client'],
    ['DJANGO_SESSION_ENGINE', 'django.contrib.sessions.backends.cached_db', 'store'],
    ['FLASK_SESSION_TYPE', 'filesystem', 'files'],
    ['SESSION_REDIS_HOST', 'redis', 'store'],
    ['SESSION_REDIS_HOST', '', undefined],
    ['SESSION_DRIVER', undefined, undefined],
    ['SESSION_DRIVER', 'something', undefined],
    ['SESSION_SECRET', 'memory', undefined],
    ['CACHE_DRIVER', 'file', undefined],
  ];
  for (const [name, value, place] of table) {
    it(`${name}=${value ?? '(unknown)'}: ${place ?? 'no answer'}`, () =>
      assert.equal(sessionPlace({ name, value, at, secret: false }), place));
  }
});
