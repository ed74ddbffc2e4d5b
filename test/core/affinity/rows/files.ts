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
];
