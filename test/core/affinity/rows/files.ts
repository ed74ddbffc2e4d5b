import { map, type Row } from './samples';

/** Samples of section 5.11. */
export const filesRows: readonly Row[] = [
  {
    id: 'caddyfile',
    pins: [
      map('Caddyfile', ':80 {\n  reverse_proxy web:80 {\n    lb_policy cookie sid\n  }\n}'),
      map('Caddyfile', 'a.example {\n  reverse_proxy /api/* {\n    to web:80\n    lb_policy client_ip_hash\n  }\n}'),
    ],
    not: [
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
    ],
    not: [
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
    ],
    not: [
      map('apisix.yaml', 'upstreams:\n- id: 1\n  type: roundrobin\n  nodes:\n    "web:80": 1\n# chash\n#END'),
      map('apisix.yaml', 'upstreams:\n- id: 1\n  type: chash\n  key: uri\n  nodes:\n    "web:80": 1\n#END'),
    ],
  },
];
