import assert from 'node:assert/strict';
import { read, web } from './read';

describe('Compose ports', () => {
  const table: readonly (readonly [string, number | undefined, string, number | undefined, string?])[] = [
    ['"8080:80"', 80, 'users', 8080],
    ['80', 80, 'users', undefined],
    ['"0.0.0.0:8080:80"', 80, 'users', 8080],
    ['"127.0.0.1:8080:80"', 80, 'loopback', 8080],
    ['"localhost:8080:80"', 80, 'loopback', 8080],
    ['"127.0.0.1::80"', 80, 'loopback', undefined],
    ['"[::1]:8080:80"', 80, 'loopback', 8080],
    ['"[::]:8080:80"', 80, 'users', 8080],
    ['"::1:8080:80"', 80, 'loopback', 8080],
    ['"53:53/udp"', 53, 'users', 53, 'udp'],
    ['"8080-8090:80"', 80, 'users', undefined],
    ['"3000-3005"', 3000, 'users', undefined],
    ['"${PORT:-8080}:80"', 80, 'users', 8080],
    ['"${PORT}:80"', 80, 'users', undefined],
    ['"${BIND:-127.0.0.1}:8080:80"', 80, 'loopback', 8080],
    ['{target: 80, published: 8080}', 80, 'users', 8080],
    ['{target: 80, published: "8080-8081"}', 80, 'users', undefined],
    ['{target: 80, published: "${PORT:-8080}", host_ip: "${BIND:-127.0.0.1}"}', 80, 'loopback', 8080],
    ['{target: 80}', 80, 'users', undefined],
    ['{target: 53, published: 53, protocol: udp}', 53, 'users', 53, 'udp'],
  ];
  for (const [item, container, published, fixed, protocol = 'tcp'] of table) {
    it(`reads ${item}`, () => {
      const [port] = read(web('image: a', `ports: [${item}]`)).container('web').ports;
      assert.deepEqual(
        [port?.container, port?.published, port?.fixedHostPort, port?.protocol],
        [container, published, fixed, protocol],
      );
    });
  }

  it('marks the host port of the long form, the item of the short one', () => {
    const facts = read(web('image: a', 'ports:', '  - target: 80', '    published: 8080', '  - "81:81"'));
    assert.deepEqual(
      facts.container('web').ports.map(({ at }) => facts.at(at)),
      ['8080', '"81:81"'],
    );
  });

  it('keeps exposed ports inside', () => {
    const { ports } = read(web('image: a', 'expose: ["3000", 4000, 53/udp]')).container('web');
    assert.deepEqual(
      ports.map(({ container, published, protocol }) => [container, published, protocol]),
      [
        [3000, 'no', 'tcp'],
        [4000, 'no', 'tcp'],
        [53, 'no', 'udp'],
      ],
    );
  });

  it('knows no port where nothing is left of it', () => {
    assert.deepEqual(read(web('image: a', 'ports: ["${PORTS}", "", ]')).container('web').ports, []);
  });
});
