import assert from 'node:assert/strict';
import { gatewayRoutes, hostsRoutedBy } from '../../../src/core/readers/gateway/routes';
import { parseFile } from '../../../src/core/yaml/parse';

/** Hosts of each route, and the text that each stands at. */
function routed(text: string): readonly string[] {
  return gatewayRoutes(parseFile('a.yml', text)).map(
    ({ hosts, at }) => `${hosts.join(' ')} (${text.slice(at.start, at.end)})`,
  );
}

describe('routes of gateways’ files', () => {
  it('are services of Kong that a route leads to, straight or over an upstream', () => {
    const text = `_format_version: "3.0"
services:
  - { name: cart, url: "http://cart:8080/api", routes: [{ paths: [/cart] }] }
  - { name: orders, host: orders.up, routes: [{ paths: [/orders] }] }
  - { name: apart, host: stock }
  - { name: off, host: off, enabled: false, routes: [{ paths: [/off] }] }
  - { name: unrouted, host: nobody }
routes: [{ service: apart, paths: [/stock] }, { service: { name: elsewhere } }]
upstreams:
  - name: orders.up
    targets: [{ target: "orders-1:80" }, { target: "orders-2:80" }, { target: "old:80", weight: 0 }]
`;
    assert.deepEqual(routed(text), ['cart ("http://cart:8080/api")', 'orders-1 orders-2 (orders.up)', 'stock (stock)']);
  });

  it('are upstreams of APISIX, within a route, by id, or by the id of a service', () => {
    const text = `routes:
  - { uri: /cart, upstream: { nodes: { "cart:80": 1, "spare:80": 0 } } }
  - { uri: /orders, upstream_id: 7 }
  - { uri: /stock, service_id: stock }
  - { uri: /off, status: 0, upstream: { nodes: { "off:80": 1 } } }
services:
  - { id: stock, upstream_id: s }
  - { name: of-adc, routes: [{ uris: [/adc] }], upstream: { nodes: [{ host: adc, port: 80, weight: 1 }] } }
  - { name: idle, upstream: { nodes: [{ host: idle, port: 80, weight: 1 }] } }
upstreams:
  - { id: 7, nodes: [{ host: orders, port: 80, weight: 1 }, { host: 10.0.0.1, port: 80, weight: 1 }] }
  - { id: s, nodes: { "stock:80": 1 } }
  - { id: unused, nodes: { "unused:80": 1 } }
`;
    assert.deepEqual(routed(text), ['cart (nodes)', 'orders (nodes)', 'stock (nodes)', 'adc (nodes)']);
  });

  it('are servers of the services that routers of Traefik lead to', () => {
    const text = `http:
  routers:
    cart: { rule: "PathPrefix(\`/cart\`)", service: cart@file }
    lanes: { rule: "PathPrefix(\`/\`)", service: lanes }
    labels: { rule: "PathPrefix(\`/x\`)", service: x@docker }
  services:
    cart: { loadBalancer: { servers: [{ url: "http://cart:80" }] } }
    lanes: { weighted: { services: [{ name: blue, weight: 3 }, { name: off, weight: 0 }] } }
    blue: { loadBalancer: { servers: [{ url: "http://blue:80" }, { url: "http://lanes:80" }] } }
    off: { loadBalancer: { servers: [{ url: "http://off:80" }] } }
    unused: { loadBalancer: { servers: [{ url: "http://unused:80" }] } }
tcp:
  routers: { db: { rule: "HostSNI(\`*\`)", service: db } }
  services: { db: { loadBalancer: { servers: [{ address: "db:5432" }] } } }
`;
    assert.deepEqual(routed(text), ['cart ("http://cart:80")', 'blue lanes ("http://blue:80")', 'db ("db:5432")']);
  });

  it('end where services pass requests on in circles, and where nothing is as it should be', () => {
    const loop =
      'http:\n  routers: { a: { service: a } }\n  services: { a: { failover: { service: a, fallback: a } } }\n';
    for (const text of [
      loop,
      '_format_version: "3.0"\nservices: [1, { routes: 7 }, { host: [a], routes: [{}] }]\n',
      'http: { routers: [a], services: 4 }\n',
      'routes: [{ upstream: { nodes: 4 } }, nodes]\nservices: none\n',
      'routes: [nodes\n',
    ])
      assert.deepEqual(routed(text), [], text);
  });

  it('are told of a text that is no file of its own', () => {
    const text = '_format_version: "3.0"\nservices: [{ url: "http://cart", routes: [{ paths: [/] }] }]\n';
    assert.deepEqual(hostsRoutedBy(text), [['cart']]);
    for (const other of ['', 'server { proxy_pass http://cart; }', 'http: { routers: {} }'])
      assert.equal(hostsRoutedBy(other), undefined, other);
  });
});
