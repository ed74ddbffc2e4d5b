import assert from 'node:assert/strict';
import { actions, type Action, type Place } from '../../../src/core/query';
import { plainText } from '../../../src/core/query/snippet';
import { parseFile } from '../../../src/core/yaml/parse';
import { at, edited, rangeAt } from './cursor';

const cart = (label: string): string => `services:
  cart:
    image: acme/cart
    ports: ["80"]
    deploy: { replicas: 3 }
    environment:
      REDIS_URL: redis://redis:6379
      SESSION_DRIVER: redis
    labels:
      - traefik.enable=true
      - ${label}
  redis:
    image: redis:7
    volumes: ["data:/data"]
volumes:
  data:
`;
const sticky = cart('traefik.http.services.cart.loadbalancer.sticky.cookie=tr<|>ue');

const web = `architecture: 1
components:
  shopper: { kind: client, uses: [web] }
  w<|>eb:
    kind: service
    technology: nginx
    replicas: 1
  db: { kind: database, technology: postgresql, replicas: 1 }
`;

function offered(place: Place, snippets = true): readonly Action[] {
  return actions(place, rangeAt(place), { snippets });
}

describe('actions', () => {
  it('answer a finding: suggestions first, then acceptance here and in the file', () => {
    const place = at('compose', sticky);
    const found = offered(place).filter(({ kind }) => kind === 'quickfix');
    assert.match(found[0]?.title ?? '', /^Remove this affinity/);
    assert.equal(found[0]?.preferred, false);
    assert.ok(found.some(({ title }) => /^Accept `affinity-needless` here/.test(title)));
    assert.ok(found.some(({ title }) => /^Accept `affinity-needless` in this file/.test(title)));
    for (const { finding } of found) assert.notEqual(finding, undefined);
  });

  it('make edits that parse', () => {
    for (const marked of [sticky, web]) {
      const place = at(marked === web ? 'native' : 'compose', marked);
      for (const { edits, title } of offered(place, false)) {
        assert.ok(edits.length > 0, title);
        assert.deepEqual(parseFile(place.file, edited(place, edits)).problems, [], title);
        assert.ok(
          edits.every(({ snippet }) => snippet !== true),
          title,
        );
      }
    }
  });

  it('remove the pin', () => {
    const place = at('compose', sticky);
    const remove = offered(place).find(({ title }) => title.startsWith('Remove this affinity'));
    assert.doesNotMatch(edited(place, remove?.edits ?? []), /sticky/);
  });

  it('say nothing where there is nothing to do', () => {
    const place = at('compose', cart('tr<|>aefik.http.routers.cart.rule=Host(`cart`)'));
    assert.deepEqual(offered(place), []);
  });

  it('offer to scale out a stateless component at its name, never a store', () => {
    const place = at('native', web);
    assert.ok(offered(place).some(({ title }) => title === 'Run two instances of `web`'));
    const db = at('native', web.replace('<|>', '').replace('  db', '  d<|>b'));
    assert.ok(!offered(db).some(({ title }) => title.startsWith('Run two')));
  });

  it('offer each change once', () => {
    const titles = offered(at('native', web)).map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
  });

  it('leave accepted findings alone', () => {
    const accepted = sticky.replace(
      '    labels:\n',
      '    labels:\n      # statewise-accept-file affinity-needless: the vendor asks for it\n',
    );
    const found = offered(at('compose', accepted));
    assert.ok(!found.some(({ finding }) => finding?.rule === 'affinity-needless'));
  });
});

describe('plainText', () => {
  it('fills in defaults, first choices and nothing', () => {
    assert.equal(plainText('a ${1:b} ${2|c,d|} $3${0} \\$x'), 'a b c  $x');
  });
});
