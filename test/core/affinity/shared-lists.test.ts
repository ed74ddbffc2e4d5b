import assert from 'node:assert/strict';
import { gatewayFilePins } from '../../../src/core/readers/affinity/gateway-file';
import { parseFile } from '../../../src/core/yaml/parse';

const MANY = 2000;
const list = (make: (index: number) => string): string =>
  Array.from({ length: MANY }, (_, index) => make(index)).join(', ');

/** Lists of servers that each of many blocks names. */
const shared: Readonly<Record<string, string>> = {
  Kong: `_format_version: "3.0"
upstreams: [${list(() => '{ name: up, hash_on: ip }')}]
targets: [${list((index) => `{ target: "web-${index}:80", upstream: up }`)}]
`,
  Traefik: `http:
  services:
    all: { loadBalancer: { servers: [${list((index) => `{ url: "http://web-${index}" }`)}] } }
    one: { weighted: { sticky: { cookie: {} }, services: [${list(() => '{ name: all }')}] } }
`,
};

describe('lists of servers that many blocks name', () => {
  for (const [name, text] of Object.entries(shared)) {
    it(`cost a bounded part at each of them: ${name}`, () => {
      const found = gatewayFilePins([parseFile('gateway.yaml', text)]);
      assert.ok(found.length > 0);
      for (const { hosts } of found) assert.ok(hosts.length > 1 && hosts.length <= 200, `${hosts.length} hosts`);
    });
  }
});
