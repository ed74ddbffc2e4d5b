import { ing, object, map, nginx, type Row } from './samples';

/** Samples of section 5.2. */
export const nginxRows: readonly Row[] = [
  {
    id: 'ingress-nginx-cookie',
    pins: [ing(`${nginx}/affinity: cookie`)],
    not: [
      ing(`${nginx}/affinity: ip`),
      ing(`${nginx}/affinity-mode: persistent`),
      ing(`${nginx}/session-cookie-name: route`),
    ],
  },
  {
    id: 'ingress-nginx-hash',
    pins: [
      ing(`${nginx}/upstream-hash-by: $binary_remote_addr`),
      ing(`${nginx}/upstream-hash-by: "$remote_addr$host"`),
      ing(`${nginx}/upstream-hash-by: $http_x_user_id`),
    ],
    not: [
      ing(`${nginx}/upstream-hash-by: $request_uri`),
      ing(`${nginx}/upstream-hash-by: "$remote_addr$request_uri"`),
      ing(`${nginx}/upstream-hash-by: constant`),
      ing(`${nginx}/upstream-hash-by: $http_x_shard`),
      ing(`${nginx}/upstream-hash-by: $remote_addr, ${nginx}/upstream-hash-by-subset: "true"`),
    ],
  },
  {
    id: 'ingress-nginx-old-lb',
    pins: [ing(`${nginx}/load-balance: ip_hash`)],
    not: [ing(`${nginx}/load-balance: ewma`)],
  },
  {
    id: 'nic-sticky',
    pins: [
      ing('nginx.org/sticky-cookie-services: "serviceName=web srv_id expires=1h path=/"'),
      ing('nginx.com/sticky-cookie-services: "serviceName=tea a;serviceName=web b"'),
    ],
    not: [
      ing('nginx.com/sticky-cookie-services: "serviceName=tea srv_id"'),
      ing('nginx.com/sticky-cookie-services: "serviceName=web"'),
    ],
  },
  {
    id: 'nic-lb-method',
    pins: [ing('nginx.org/lb-method: ip_hash'), ing('nginx.org/lb-method: "hash $cookie_sid consistent"')],
    not: [ing('nginx.org/lb-method: least_conn'), ing('nginx.org/lb-method: "hash $request_uri consistent"')],
  },
  {
    id: 'nic-vs-cookie',
    pins: [
      object(
        'k8s.nginx.org/v1',
        'VirtualServer',
        '{upstreams: [{name: a, service: web, sessionCookie: {enable: true, name: s}}]}',
      ),
    ],
    not: [
      object(
        'k8s.nginx.org/v1',
        'VirtualServer',
        '{upstreams: [{name: a, service: web, sessionCookie: {enable: false, name: s}}]}',
      ),
    ],
  },
  {
    id: 'nic-vs-lb',
    pins: [
      object('k8s.nginx.org/v1', 'VirtualServerRoute', '{upstreams: [{name: a, service: web, lb-method: ip_hash}]}'),
      object(
        'k8s.nginx.org/v1',
        'TransportServer',
        '{upstreams: [{name: a, service: web, loadBalancingMethod: hash $remote_addr}]}',
      ),
    ],
    not: [
      object('k8s.nginx.org/v1', 'VirtualServer', '{upstreams: [{name: a, service: web, lb-method: round_robin}]}'),
    ],
  },
  {
    id: 'ngf-upstream',
    pins: [
      object(
        'gateway.nginx.org/v1alpha1',
        'UpstreamSettingsPolicy',
        '{targetRefs: [{kind: Service, name: web}], loadBalancingMethod: ip_hash}',
      ),
      object(
        'gateway.nginx.org/v1alpha1',
        'UpstreamSettingsPolicy',
        '{targetRefs: [{kind: Service, name: web}], loadBalancingMethod: hash consistent, hashMethodKey: $cookie_a}',
      ),
    ],
    not: [
      object(
        'gateway.nginx.org/v1alpha1',
        'UpstreamSettingsPolicy',
        '{targetRefs: [{kind: Service, name: web}], loadBalancingMethod: hash, hashMethodKey: $uri}',
      ),
    ],
  },
  {
    id: 'nginx-conf',
    pins: [
      map('default.conf', 'http {\n  upstream back {\n    ip_hash;\n    server web:80;\n  }\n}'),
      map('a.conf', 'upstream back { hash $remote_addr consistent; server web.default.svc.cluster.local:80; }'),
      map('a.conf', 'upstream back { server web:80; sticky cookie srv_id expires=1h; }'),
    ],
    not: [
      map('a.conf', 'upstream back {\n  # ip_hash;\n  server web:80;\n}'),
      map('a.conf', 'upstream back { least_conn; server web:80; }'),
      map('a.conf', 'upstream back { hash $request_uri; server web:80; }'),
      map('a.conf', 'upstream back { server web:80; }\nserver { ip_hash; }'),
    ],
  },
];
