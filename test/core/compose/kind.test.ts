import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config';
import { read, web } from './read';

describe('Kind of a Compose project', () => {
  const kind = (text: string, path = 'shop/compose.yaml') => read({ [path]: text }).compose;

  it('is swarm by what only Swarm has', () => {
    const swarm = [
      'deploy: {placement: {constraints: [node.role==manager]}}',
      'deploy: {update_config: {order: start-first}}',
      'deploy: {rollback_config: {order: stop-first}}',
      'deploy: {endpoint_mode: dnsrr}',
      'deploy: {mode: global}',
    ];
    for (const line of swarm) assert.equal(kind(web('image: a', line))?.kind, 'swarm', line);
    assert.equal(kind(`${web('image: a')}networks: {back: {driver: overlay}}\n`)?.kind, 'swarm');
    assert.equal(kind(web('image: a'), 'shop/docker-stack.yml')?.kind, 'swarm');
    assert.equal(kind(`name: shop-stack\n${web('image: a')}`)?.kind, 'swarm');
    assert.equal(kind(web('image: a'), 'stacks/haystack.yml')?.kind, 'single-host');
    assert.equal(kind(`name: haystack\n${web('image: a')}`)?.kind, 'single-host');
  });

  it('is scaled by a count above one', () => {
    assert.equal(kind(web('image: a', 'scale: 2'))?.kind, 'scaled');
    assert.equal(kind(web('image: a', 'deploy: {replicas: 2}'))?.kind, 'scaled');
    assert.equal(kind(web('image: a', 'deploy: {replicas: 1, resources: {}}'))?.kind, 'single-host');
    assert.equal(kind(web('image: a'))?.kind, 'single-host');
  });

  it('is a development project by name, setting, or source mounted beside the file', () => {
    const development = (text: string, path = 'shop/compose.yaml') => read({ [path]: text }).purpose === 'development';
    assert.equal(development(web('image: a')), false);
    for (const path of ['docker-compose.dev.yml', 'shop/local.compose.yaml', 'test/compose.yaml'])
      assert.equal(development(web('image: a'), path), true, path);
    for (const path of ['examples/compose.yaml', 'docker-compose.example.yml'])
      assert.equal(read({ [path]: web('image: a') }).purpose, 'example', path);
    assert.equal(development(web('image: a'), 'latest/compose.yaml'), false);
    assert.equal(development(`name: shop-dev\n${web('image: a')}`), true);
    assert.equal(development(`name: devices\n${web('image: a')}`), false);
    assert.equal(development(web('image: a', 'environment: {DEBUG: "true"}')), true);
    assert.equal(development(web('image: a', 'environment: {DEBUG: "express:*"}')), false);
    assert.equal(development(web('image: a', 'environment: {APP_ENV: debug}')), true);
    assert.equal(development(web('image: a', 'environment: {NODE_ENV: development}')), true);
    assert.equal(development(web('image: a', 'environment: [FLASK_DEBUG=1]')), true);
    assert.equal(development(web('image: a', 'environment: {NODE_ENV: production}')), false);
    assert.equal(development(web('build: .', 'volumes: ["./src:/app"]')), true);
    assert.equal(development(web('build: .', 'volumes: ["data:/app"]')), false);
    assert.equal(development('services:\n  web: {build: ., volumes: [".:/app"]}\n  db: {image: a}\n'), false);
  });

  it('is what the configuration says', () => {
    const facts = read(web('image: a'), {
      config: { compose: { ...defaultConfig.compose, kind: 'swarm', development: true } },
    });
    assert.deepEqual([facts.compose?.kind, facts.purpose], ['swarm', 'development']);
  });

  it('is not what the file says where the configuration says otherwise', () => {
    const config = { compose: { kind: 'single-host' as const, development: false } };
    const facts = read({ 'compose.dev.yaml': web('image: a', 'scale: 2') }, { config });
    assert.deepEqual([facts.compose?.kind, facts.purpose], ['single-host', undefined]);
  });

  it('stands at the key `services`', () => {
    const facts = read(web('image: a'));
    assert.equal(facts.compose && facts.at(facts.compose.servicesAt), 'services');
  });
});
