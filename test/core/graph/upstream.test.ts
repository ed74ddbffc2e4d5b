import assert from 'node:assert/strict';
import { points, reach, systemOf } from './system';

/** A proxy before two services, with the text of its configuration. */
function shop(a: string, b: string, conf: string, needs = 'depends_on: [a, b], '): ReturnType<typeof systemOf> {
  const lines = conf.split('\n').map((line) => `      ${line}\n`);
  return systemOf(
    'compose',
    `services:
  edge: { image: nginx, ports: ["80:80"], ${needs}configs: [edge] }
  a: { ${a} }
  b: { ${b} }
configs:
  edge:
    content: |
${lines.join('')}`,
  );
}

const NGINX = 'upstream shop {\n  server a:80;\n  server b:80;\n}';
const HAPROXY = 'backend shop\n  balance roundrobin\n  server one a:80 check\n  server two b:80 check';

describe('services behind one upstream', () => {
  it('stand in for each other', () => {
    for (const conf of [NGINX, HAPROXY]) {
      assert.deepEqual(points(shop('image: acme/shop', 'image: acme/shop', conf)), ['edge']);
      assert.deepEqual(points(shop('image: acme/shop', 'image: acme/shop', conf, '')), ['edge']);
    }
    assert.deepEqual(points(shop('build: ./shop', 'build: { context: ./shop }', NGINX)), ['edge']);
    assert.deepEqual(reach(shop('image: acme/shop', 'image: acme/shop', NGINX), 'a').blast, []);
  });

  it('stand in for each other in two versions as well: the proxy asks the one that is left', () => {
    assert.deepEqual(points(shop('image: acme/shop:1', 'image: acme/shop:2', NGINX)), ['edge']);
  });

  it('are each needed where every one has a block of its own', () => {
    const apart = 'upstream a { server a:80; }\nupstream b { server b:80; }';
    assert.deepEqual(points(shop('image: acme/shop', 'image: acme/shop', apart)), ['edge', 'a', 'b']);
  });
});
