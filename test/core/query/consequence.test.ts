import assert from 'node:assert/strict';
import { shortConsequence, stateAtRisk } from '../../../src/core/query';
import { reviewTexts } from './cursor';

const compose = `services:
  web:
    image: acme/web
    ports: ["80:80"]
    depends_on: [shop]
  shop:
    image: acme/shop
    depends_on: [db]
  db:
    image: postgres:16
  cache:
    image: memcached:1
`;

describe('the short consequence of a loss', () => {
  const { system } = reviewTexts('compose', { 'compose.yaml': compose });
  const says = (id: string) => {
    const component = system.byId.get(id);
    assert.ok(component, id);
    return shortConsequence(component, system);
  };

  it('counts what stops, names whose users are cut off and what is lost', () => {
    assert.match(says('db'), /^2 components stop, users of web are cut off, lost: .+ in the container’s own layer$/);
    assert.equal(says('shop'), '1 component stops, users of web are cut off');
  });

  it('says so where requests come in, and where nothing else stops', () => {
    assert.equal(says('web'), 'requests no longer come in here');
    assert.equal(says('cache'), 'nothing else stops');
  });

  it('holds no state to be at risk that may be lost', () => {
    const cache = system.byId.get('cache');
    assert.ok(cache && cache.verdict.state.some(({ lost }) => lost === true), 'a cache in memory');
    assert.deepEqual(stateAtRisk(cache), []);
  });
});
