import { map, type Row } from './samples';

/** Kong's declarative file with an upstream `shop` of two targets. */
const kong = (choice: string, more = ''): string => `_format_version: "3.0"
${more}upstreams:
  - name: shop
    ${choice}
    targets:
      - target: web:80
      - target: other.elsewhere:80
`;

/** Caddy's JSON with one handler. */
const caddy = (policy: string): string =>
  `{"apps": {"http": {"servers": {"a": {"routes": [{"handle": [\n{"handler": "reverse_proxy", "load_balancing": {"selection_policy": ${policy}}, "upstreams": [{"dial": "web:80"}]}\n]}]}}}}}`;

/** APISIX's standalone file with an upstream `1`. */
const apisix = (choice: string, more = ''): string => `${more}upstreams:
  - id: 1
    ${choice}
    nodes:
      "web:80": 1
#END
`;

/** Samples of section 5.11. */
export const filesRows: readonly Row[] = [
  {
    id: 'caddyfile',
    pins: [
      map('caddy.json', caddy('{"policy": "ip_hash"}')),
      map('caddy.json', caddy('{"policy": "header", "field": "X-User-Id"}')),
      map('Caddyfile', ':80 {\n  reverse_proxy web:80 {\n    lb_policy cookie sid\n  }\n}'),
      map('Caddyfile', 'a.example {\n  reverse_proxy /api/* {\n    to web:80\n    lb_policy client_ip_hash\n  }\n}'),
    ],
    not: [
      map('caddy.json', caddy('{"policy": "header", "field": "X-Trace-Id"}')),
      map('caddy.json', caddy('{"policy": "uri_hash"}')),
      map('Caddyfile', ':80 {\n  reverse_proxy web:80 {\n    lb_policy uri_hash\n  }\n}'),
      map('Caddyfile', ':80 {\n  reverse_proxy web:80 {\n    # lb_policy cookie\n  }\n}'),
    ],
  },
  {
    id: 'apache-conf',
    pins: [
      map(
        'httpd.conf',
        '<Proxy "balancer://app">\n  BalancerMember "http://web:80" route=1\n  ProxySet stickysession=ROUTE\n</Proxy>',
      ),
      map(
        'httpd.conf',
        '<Proxy balancer://app>\n  BalancerMember http://web:80\n</Proxy>\nProxyPass / balancer://app/ stickysession=ROUTE',
      ),
    ],
    not: [
      map(
        'httpd.conf',
        '<Proxy balancer://app>\n  BalancerMember http://web:80 route=1\n  ProxySet lbmethod=byrequests\n</Proxy>',
      ),
    ],
  },
  {
    id: 'kong-deck',
    pins: [
      map(
        'kong.yml',
        '_format_version: "3.0"\nupstreams:\n- name: shop\n  hash_on: cookie\n  hash_on_cookie: sid\n  targets:\n  - target: web:80',
      ),
      map(
        'kong.yml',
        '_format_version: "3.0"\nupstreams:\n- name: shop\n  algorithm: sticky-sessions\n  targets:\n  - target: web:80',
      ),
      // A file of its own.
      kong('hash_on: consumer'),
      kong('algorithm: consistent-hashing\n    hash_on: ip'),
      kong('hash_on: header\n    hash_on_header: X-Session-Id\n    hash_fallback: none'),
      kong('hash_on: query_arg\n    hash_on_query_arg: user_id'),
      kong('algorithm: sticky-sessions\n    sticky_sessions_cookie: sid'),
      kong('hash_on: ip', 'services:\n  - { name: shop, host: Shop }\n'),
      kong('slots: 100', '_info: { defaults: { upstream: { hash_on: cookie, hash_on_cookie: sid } } }\n'),
      kong('hash_on: ip', '_info: { defaults: { upstream: { algorithm: consistent-hashing } } }\n'),
      kong('hash_on: ip', 'services:\n  - { name: shop, url: "http://shop/cart" }\n'),
      kong(
        'hash_on: ip',
        'services: [{ name: a, host: a.example }]\nplugins: [{ name: canary, config: { upstream_host: shop } }]\n',
      ),
      // What deck fills in elsewhere decides nothing.
      kong('hash_on: ip', 'services: [{ name: shop, host: shop, tags: [\'${{ env "DECK_TAG" }}\'] }]\n'),
      '_format_version: "3.0"\nupstreams: [{ name: shop, hash_on: ip }]\ntargets: [{ target: "web:80", upstream: shop }]\n',
      '_format_version: "3.0"\nupstreams: [{ name: shop, hash_on: ip }]\ntargets: [{ target: "web:80", upstream: { name: shop } }]\n',
    ],
    not: [
      kong('hash_on: none # hash_on: ip'),
      kong('hash_on: path'),
      kong('hash_on: none', '_info: { defaults: { upstream: { hash_on: ip } } }\n'),
      kong('hash_on: ip', '_info: { defaults: { upstream: { algorithm: round-robin } } }\n'),
      kong('slots: 100', '_info: { defaults: { service: { hash_on: ip } } }\n'),
      kong('hash_on: uri_capture\n    hash_on_uri_capture: user'),
      kong('algorithm: round-robin\n    hash_on: ip'),
      kong('algorithm: least-connections # not sticky-sessions'),
      kong('hash_fallback: ip\n    hash_on: none'),
      kong('hash_on: header\n    hash_on_header: X-Request-Id'),
      // Nobody can tell whether these stay with a client.
      kong('hash_on: header\n    hash_on_header: X-Shard'),
      kong('hash_on: header\n    hash_on_header: ${{ env "DECK_SESSION_HEADER" }}'),
      kong('hash_on: header\n    hash_on_header: Host'),
      // No service of the file sends there.
      kong('hash_on: ip', 'services: [{ name: a, host: a.example }]\n'),
      '_format_version: "3.0"\nupstreams: [{ name: shop, hash_on: ip, targets: [{ target: "web:80", weight: 0 }] }]\n',
      '_format_version: "3.0"\nupstreams: [{ name: shop, hash_on: ip }]\ntargets: [{ target: "web:80", upstream: other }]\n',
      map(
        'kong.yml',
        '_format_version: "3.0"\nupstreams:\n- name: shop\n  algorithm: least-connections\n  hash_on: cookie\n  targets:\n  - target: web:80',
      ),
      map(
        'kong.yml',
        '_format_version: "3.0"\nupstreams:\n- name: shop\n  hash_on: path\n  targets:\n  - target: web:80',
      ),
    ],
  },
  {
    id: 'apisix-file',
    pins: [
      map('apisix.yaml', 'upstreams:\n- id: 1\n  type: chash\n  key: remote_addr\n  nodes:\n    "web:80": 1\n#END'),
      map(
        'apisix.yaml',
        'routes:\n- uri: /*\n  upstream:\n    type: chash\n    hash_on: cookie\n    key: sid\n    nodes:\n    - host: web\n      port: 80\n      weight: 1\n#END',
      ),
      // A file of its own.
      apisix('type: chash\n    key: remote_addr'),
      apisix('type: chash\n    hash_on: vars_combinations\n    key: $remote_addr$host'),
      apisix('type: chash\n    hash_on: header\n    key: X-User-Id'),
      apisix('type: chash\n    key: remote_addr', 'stream_routes: [{ server_port: 9100, upstream_id: 1 }]\n'),
      'stream_routes:\n- server_port: 9100\n  upstream: { type: chash, key: remote_addr, nodes: { "web:80": 1 } }\n',
      apisix('type: chash\n    hash_on: consumer', 'routes: [{ uri: /*, upstream_id: 1 }]\n'),
      'services:\n- name: shop\n  upstream: { type: chash, hash_on: cookie, key: sid, nodes: [{ host: web, port: 80, weight: 1 }] }\n  routes: [{ name: all, uris: [/*] }]\n',
    ],
    not: [
      apisix('type: roundrobin # chash'),
      apisix('type: ewma\n    hash_on: cookie\n    key: chash'),
      apisix('type: chash\n    key: uri'),
      apisix('type: chash\n    key: arg_page'),
      apisix('type: chash\n    hash_on: header\n    key: ${{KEY_OF_SESSION}}'),
      apisix('type: chash\n    hash_on: vars_combinations\n    key: $remote_addr$request_uri'),
      // No route of the file sends there.
      apisix('type: chash\n    key: remote_addr', 'routes: [{ uri: /*, upstream_id: 2 }]\n'),
      apisix('type: chash\n    key: remote_addr', 'stream_routes: [{ server_port: 9100, upstream_id: 2 }]\n'),
      'upstreams: [{ id: 1, type: chash, key: remote_addr, nodes: { "web:80": 0, "other.elsewhere:80": 1 } }]\n',
      map('apisix.yaml', 'upstreams:\n- id: 1\n  type: roundrobin\n  nodes:\n    "web:80": 1\n# chash\n#END'),
      map('apisix.yaml', 'upstreams:\n- id: 1\n  type: chash\n  key: uri\n  nodes:\n    "web:80": 1\n#END'),
    ],
  },
];
