/** Samples of one dialect row: texts that pin clients to `web`, and texts that look alike and do not. */
export interface Row {
  readonly id: string;
  readonly pins: readonly string[];
  readonly not: readonly string[];
  readonly to?: 'node' | 'group';
}

/** An Ingress to `web` with annotations. */
const ing = (annotations: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: edge, annotations: {${annotations}}}
spec: {rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
`;

/** The Service `web` with annotations and further spec entries; it replaces the plain one. */
const svc = (annotations: string, spec = 'type: LoadBalancer'): string => `apiVersion: v1
kind: Service
metadata: {name: web, annotations: {${annotations}}}
spec: {selector: {app: web}, ports: [{port: 80}], ${spec}}
`;

const object = (apiVersion: string, kind: string, spec: string, name = 'policy'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

const map = (key: string, text: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: conf}\ndata:\n  ${key}: |\n${text.replace(/^/gm, '    ')}\n`;

const nginx = 'nginx.ingress.kubernetes.io';
const target = 'targetRef: {group: "", kind: Service, name: web}';
const route = (rule: string): string =>
  object('gateway.networking.k8s.io/v1', 'HTTPRoute', `{parentRefs: [{name: gate}], rules: [{backendRefs: [{name: web, port: 80}]${rule}}]}`, 'route');
const beta = 'service.beta.kubernetes.io';
const openshift = (annotations: string, spec = ''): string =>
  `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: edge, annotations: {${annotations}}}\nspec: {to: {kind: Service, name: web}${spec}}\n`;

export const rows: readonly Row[] = [
  // 5.1
  {
    id: 'k8s-service',
    pins: [svc('', 'sessionAffinity: ClientIP'), svc('', 'sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}')],
    not: [
      svc('', 'sessionAffinity: None'),
      svc('', 'sessionAffinity: ClientIP, clusterIP: None'),
      svc('', 'sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}'),
    ],
  },
  { id: 'kube-router', pins: [svc('kube-router.io/service.scheduler: sh', 'type: ClusterIP')], not: [svc('kube-router.io/service.scheduler: rr')] },
  { id: 'gwapi-route', pins: [route(', sessionPersistence: {sessionName: a}'), route(', sessionPersistence: {type: Header}')], not: [route('')] },
  {
    id: 'gwapi-xbackend',
    pins: [object('gateway.networking.x-k8s.io/v1alpha1', 'XBackendTrafficPolicy', `{targetRefs: [{kind: Service, name: web}], sessionPersistence: {sessionName: a}}`)],
    not: [object('gateway.networking.x-k8s.io/v1alpha1', 'XBackendTrafficPolicy', `{targetRefs: [{kind: Service, name: web}], retryConstraint: {}}`)],
  },
  {
    id: 'gwapi-backendlb',
    pins: [object('gateway.networking.k8s.io/v1alpha2', 'BackendLBPolicy', `{${target}, sessionPersistence: {sessionName: a}}`)],
    not: [object('gateway.networking.k8s.io/v1alpha2', 'BackendLBPolicy', `{${target}}`)],
  },
  // 5.2
  {
    id: 'ingress-nginx-cookie',
    pins: [ing(`${nginx}/affinity: cookie`)],
    not: [ing(`${nginx}/affinity: ip`), ing(`${nginx}/affinity-mode: persistent`), ing(`${nginx}/session-cookie-name: route`)],
  },
  {
    id: 'ingress-nginx-hash',
    pins: [ing(`${nginx}/upstream-hash-by: $binary_remote_addr`), ing(`${nginx}/upstream-hash-by: "$remote_addr$host"`), ing(`${nginx}/upstream-hash-by: $http_x_user_id`)],
    not: [
      ing(`${nginx}/upstream-hash-by: $request_uri`),
      ing(`${nginx}/upstream-hash-by: "$remote_addr$request_uri"`),
      ing(`${nginx}/upstream-hash-by: constant`),
      ing(`${nginx}/upstream-hash-by: $http_x_shard`),
      ing(`${nginx}/upstream-hash-by: $remote_addr, ${nginx}/upstream-hash-by-subset: "true"`),
    ],
  },
  { id: 'ingress-nginx-old-lb', pins: [ing(`${nginx}/load-balance: ip_hash`)], not: [ing(`${nginx}/load-balance: ewma`)] },
  {
    id: 'nic-sticky',
    pins: [ing('nginx.org/sticky-cookie-services: "serviceName=web srv_id expires=1h path=/"'), ing('nginx.com/sticky-cookie-services: "serviceName=tea a;serviceName=web b"')],
    not: [ing('nginx.com/sticky-cookie-services: "serviceName=tea srv_id"'), ing('nginx.com/sticky-cookie-services: "serviceName=web"')],
  },
  {
    id: 'nic-lb-method',
    pins: [ing('nginx.org/lb-method: ip_hash'), ing('nginx.org/lb-method: "hash $cookie_sid consistent"')],
    not: [ing('nginx.org/lb-method: least_conn'), ing('nginx.org/lb-method: "hash $request_uri consistent"')],
  },
  {
    id: 'nic-vs-cookie',
    pins: [object('k8s.nginx.org/v1', 'VirtualServer', '{upstreams: [{name: a, service: web, sessionCookie: {enable: true, name: s}}]}')],
    not: [object('k8s.nginx.org/v1', 'VirtualServer', '{upstreams: [{name: a, service: web, sessionCookie: {enable: false, name: s}}]}')],
  },
  {
    id: 'nic-vs-lb',
    pins: [
      object('k8s.nginx.org/v1', 'VirtualServerRoute', '{upstreams: [{name: a, service: web, lb-method: ip_hash}]}'),
      object('k8s.nginx.org/v1', 'TransportServer', '{upstreams: [{name: a, service: web, loadBalancingMethod: hash $remote_addr}]}'),
    ],
    not: [object('k8s.nginx.org/v1', 'VirtualServer', '{upstreams: [{name: a, service: web, lb-method: round_robin}]}')],
  },
  {
    id: 'ngf-upstream',
    pins: [
      object('gateway.nginx.org/v1alpha1', 'UpstreamSettingsPolicy', '{targetRefs: [{kind: Service, name: web}], loadBalancingMethod: ip_hash}'),
      object('gateway.nginx.org/v1alpha1', 'UpstreamSettingsPolicy', '{targetRefs: [{kind: Service, name: web}], loadBalancingMethod: hash consistent, hashMethodKey: $cookie_a}'),
    ],
    not: [object('gateway.nginx.org/v1alpha1', 'UpstreamSettingsPolicy', '{targetRefs: [{kind: Service, name: web}], loadBalancingMethod: hash, hashMethodKey: $uri}')],
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
  // 5.3
  {
    id: 'traefik-service-ann',
    pins: [
      svc('traefik.ingress.kubernetes.io/service.sticky.cookie: "true"'),
      svc('traefik.ingress.kubernetes.io/service.sticky.cookie.name: foo'),
      svc('Traefik.ingress.kubernetes.io/Service.Sticky.Cookie: ""'),
    ],
    not: [
      svc('traefik.ingress.kubernetes.io/service.sticky.cookie: "false", traefik.ingress.kubernetes.io/service.sticky.cookie.name: foo'),
      svc('traefik.ingress.kubernetes.io/service.sticky: "true"'),
      ing('traefik.ingress.kubernetes.io/service.sticky.cookie: "true"'),
    ],
  },
  {
    id: 'traefik-ingressroute',
    pins: [
      object('traefik.io/v1alpha1', 'IngressRoute', '{routes: [{match: Host(`a`), services: [{name: web, port: 80, sticky: {cookie: {}}}]}]}'),
      object('traefik.containo.us/v1alpha1', 'IngressRoute', '{routes: [{services: [{name: web, sticky: {cookie: {name: a}}}]}]}'),
    ],
    not: [object('traefik.io/v1alpha1', 'IngressRoute', '{routes: [{services: [{name: web, port: 80, sticky: {}}]}]}')],
  },
  {
    id: 'traefik-hrw',
    pins: [object('traefik.io/v1alpha1', 'IngressRoute', '{routes: [{services: [{name: web, strategy: hrw}]}]}')],
    not: [object('traefik.io/v1alpha1', 'IngressRoute', '{routes: [{services: [{name: web, strategy: p2c}]}]}')],
  },
  {
    id: 'traefikservice-inner',
    pins: [
      object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web, sticky: {cookie: {}}}]}}'),
      object('traefik.io/v1alpha1', 'TraefikService', '{mirroring: {name: web, sticky: {cookie: {}}}}'),
    ],
    not: [object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web, sticky: {}}]}}')],
  },
  {
    id: 'traefikservice-weighted',
    to: 'group',
    pins: [object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web}], sticky: {cookie: {}}}}')],
    not: [object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web}]}}')],
  },
  {
    id: 'traefikservice-hrw',
    to: 'group',
    pins: [object('traefik.io/v1alpha1', 'TraefikService', '{highestRandomWeight: {services: [{name: web}]}}')],
    not: [object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web}]}}')],
  },
  {
    id: 'traefik-file',
    pins: [map('dynamic.yml', 'http:\n  services:\n    app:\n      loadBalancer:\n        sticky: {cookie: {}}\n        servers: [{url: "http://web:80"}]')],
    not: [map('dynamic.yml', 'http:\n  services:\n    app:\n      loadBalancer:\n        sticky: {}\n        servers: [{url: "http://web:80"}]')],
  },
  {
    id: 'traefik-v1-service',
    pins: [svc('traefik.ingress.kubernetes.io/affinity: "true"'), svc('traefik.backend.loadbalancer.stickiness: "true"')],
    not: [svc('traefik.ingress.kubernetes.io/affinity: "false"'), svc('traefik.ingress.kubernetes.io/session-cookie-name: a')],
  },
  // 5.4
  {
    id: 'haproxy-ingress-cookie',
    pins: [ing('haproxy-ingress.github.io/affinity: cookie'), svc('ingress.kubernetes.io/affinity: cookie')],
    not: [ing('haproxy-ingress.github.io/affinity: ip'), ing('haproxy-ingress.github.io/session-cookie-name: a')],
  },
  {
    id: 'haproxy-ingress-balance',
    pins: [ing('haproxy-ingress.github.io/balance-algorithm: source'), ing('haproxy-ingress.github.io/balance-algorithm: hdr(X-User-Id)')],
    not: [ing('haproxy-ingress.github.io/balance-algorithm: leastconn'), ing('haproxy-ingress.github.io/balance-algorithm: hdr(host)'), ing('haproxy-ingress.github.io/balance-algorithm: uri depth 2')],
  },
  {
    id: 'haproxy-ingress-snippet',
    pins: [ing('haproxy-ingress.github.io/config-backend: "cookie SRV insert indirect nocache"')],
    not: [ing('haproxy-ingress.github.io/config-backend: "balance uri"')],
  },
  {
    id: 'haproxytech-cookie',
    pins: [svc('haproxy.org/cookie-persistence: srv'), svc('haproxy.com/cookie-persistence-no-dynamic: srv')],
    not: [svc('haproxy.org/cookie-persistence: ""')],
  },
  { id: 'haproxytech-balance', pins: [svc('haproxy.org/load-balance: source')], not: [svc('haproxy.org/load-balance: roundrobin')] },
  {
    id: 'haproxytech-backend-v1',
    pins: [
      object('core.haproxy.org/v1alpha2', 'Backend', '{config: {balance: {algorithm: source}}}', 'pol') + '---\n' + svc('haproxy.org/cr-backend: default/pol'),
      object('ingress.v1.haproxy.org/v1', 'Backend', '{config: {cookie: {name: a, type: insert}}}', 'pol') + '---\n' + svc('haproxy.org/cr-backend: pol'),
    ],
    not: [object('ingress.v1.haproxy.org/v1', 'Backend', '{config: {stick_table: {type: ip}, balance: {algorithm: roundrobin}}}', 'pol') + '---\n' + svc('haproxy.org/cr-backend: pol')],
  },
  {
    id: 'haproxytech-backend-v3',
    pins: [object('ingress.v3.haproxy.org/v3', 'Backend', '{stick_rule_list: [{type: "on", pattern: src}]}', 'pol') + '---\n' + svc('haproxy.org/cr-backend: pol')],
    not: [object('ingress.v3.haproxy.org/v3', 'Backend', '{stick_rule_list: [{type: store-request, pattern: src}]}', 'pol') + '---\n' + svc('haproxy.org/cr-backend: pol')],
  },
  {
    id: 'openshift-cookie',
    pins: [openshift('router.openshift.io/cookie_name: sess')],
    not: [
      openshift('router.openshift.io/cookie_name: sess, haproxy.router.openshift.io/disable_cookies: "true"'),
      openshift('router.openshift.io/cookie_name: sess', ', tls: {termination: passthrough}'),
    ],
  },
  { id: 'openshift-balance', pins: [openshift('haproxy.router.openshift.io/balance: source')], not: [openshift('haproxy.router.openshift.io/balance: leastconn')] },
  {
    id: 'haproxy-conf',
    pins: [
      map('haproxy.cfg', 'backend app\n  balance roundrobin\n  cookie SRV insert indirect nocache\n  server a web:80 cookie a'),
      map('haproxy.cfg', 'defaults\n  balance source\nbackend app\n  server a web:80'),
      map('haproxy.cfg', 'listen app\n  stick-table type ip size 1m\n  stick on src\n  server-template s 3 web:80'),
    ],
    not: [
      map('haproxy.cfg', 'backend app\n  balance uri\n  server a web:80 cookie a'),
      map('haproxy.cfg', 'backend app\n  stick-table type ip size 1m\n  http-request track-sc0 src\n  server a web:80'),
      map('haproxy.cfg', 'backend app\n  # cookie SRV insert\n  server a web:80'),
    ],
  },
  // 5.5
  {
    id: 'istio-dr',
    pins: [
      object('networking.istio.io/v1', 'DestinationRule', '{host: web, trafficPolicy: {loadBalancer: {consistentHash: {httpCookie: {name: a, ttl: 0s}}}}}'),
      object('networking.istio.io/v1beta1', 'DestinationRule', '{host: web.default.svc.cluster.local, trafficPolicy: {portLevelSettings: [{loadBalancer: {consistentHash: {useSourceIp: true}}}]}}'),
      object('networking.istio.io/v1alpha3', 'DestinationRule', '{host: web, subsets: [{labels: {app: web}, trafficPolicy: {loadBalancer: {consistentHash: {httpHeaderName: x-user}}}}]}'),
    ],
    not: [
      object('networking.istio.io/v1', 'DestinationRule', '{host: web, trafficPolicy: {loadBalancer: {consistentHash: {useSourceIp: false}}}}'),
      object('networking.istio.io/v1', 'DestinationRule', '{host: web, trafficPolicy: {loadBalancer: {consistentHash: {minimumRingSize: 10}}}}'),
      object('networking.istio.io/v1', 'DestinationRule', '{host: web, trafficPolicy: {loadBalancer: {consistentHash: {httpHeaderName: x-request-id}}}}'),
      object('networking.istio.io/v1', 'DestinationRule', '{host: web, trafficPolicy: {loadBalancer: {simple: ROUND_ROBIN}}}'),
      object('networking.istio.io/v1', 'DestinationRule', '{host: web, subsets: [{labels: {version: v2}, trafficPolicy: {loadBalancer: {consistentHash: {useSourceIp: true}}}}]}'),
    ],
  },
  {
    id: 'istio-label',
    pins: ['apiVersion: v1\nkind: Service\nmetadata: {name: web, labels: {istio.io/persistent-session: sid}}\nspec: {selector: {app: web}}\n'],
    not: ['apiVersion: v1\nkind: Service\nmetadata: {name: web, labels: {istio.io/persistent-session: ""}}\nspec: {selector: {app: web}}\n'],
  },
  {
    id: 'envoy-raw',
    pins: [
      map(
        'envoy.yaml',
        'static_resources:\n  listeners: [{route: {cluster: app, hash_policy: [{cookie: {name: s}}]}}]\n  clusters: [{name: app, lb_policy: RING_HASH, load_assignment: {endpoints: [{address: web}]}}]',
      ),
    ],
    not: [
      map(
        'envoy.yaml',
        'static_resources:\n  listeners: [{route: {cluster: app, hash_policy: [{cookie: {name: s}}]}}]\n  clusters: [{name: app, lb_policy: ROUND_ROBIN, load_assignment: {endpoints: [{address: web}]}}]',
      ),
    ],
  },
  {
    id: 'envoy-gateway',
    pins: [
      object('gateway.envoyproxy.io/v1alpha1', 'BackendTrafficPolicy', '{targetRefs: [{kind: HTTPRoute, name: route}], loadBalancer: {type: ConsistentHash, consistentHash: {type: SourceIP}}}') + '---\n' + route(''),
      object('gateway.envoyproxy.io/v1alpha1', 'BackendTrafficPolicy', '{targetRef: {kind: Gateway, name: gate}, loadBalancer: {type: ConsistentHash, consistentHash: {type: Cookie, cookie: {name: a}}}}') + '---\n' + route(''),
    ],
    not: [
      object('gateway.envoyproxy.io/v1alpha1', 'BackendTrafficPolicy', '{targetRefs: [{kind: HTTPRoute, name: route}], loadBalancer: {type: RoundRobin}}') + '---\n' + route(''),
      object('gateway.envoyproxy.io/v1alpha1', 'BackendTrafficPolicy', '{targetRefs: [{kind: HTTPRoute, name: route}], loadBalancer: {type: ConsistentHash, consistentHash: {type: Header, header: {name: x-trace-id}}}}') + '---\n' + route(''),
    ],
  },
  {
    id: 'contour-cookie',
    pins: [object('projectcontour.io/v1', 'HTTPProxy', '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: Cookie}}]}')],
    not: [object('projectcontour.io/v1', 'HTTPProxy', '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: Random}}], tcpproxy: {loadBalancerPolicy: {strategy: Cookie}, services: [{name: web}]}}')],
  },
  {
    id: 'contour-hash',
    pins: [object('projectcontour.io/v1', 'HTTPProxy', '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: RequestHash, requestHashPolicies: [{hashSourceIP: true}]}}]}')],
    not: [
      object('projectcontour.io/v1', 'HTTPProxy', '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: RequestHash, requestHashPolicies: []}}]}'),
      object('projectcontour.io/v1', 'HTTPProxy', '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: RequestHash, requestHashPolicies: [{hashSourceIP: true, headerHashOptions: {headerName: X-User}}]}}]}'),
    ],
  },
  {
    id: 'contour-old',
    pins: [object('contour.heptio.com/v1beta1', 'IngressRoute', '{routes: [{services: [{name: web, strategy: Cookie}]}]}')],
    not: [object('contour.heptio.com/v1beta1', 'IngressRoute', '{routes: [{services: [{name: web, strategy: Random}]}]}')],
  },
  {
    id: 'emissary-mapping',
    pins: [object('getambassador.io/v3alpha1', 'Mapping', '{prefix: /, service: "web:80", resolver: endpoint, load_balancer: {policy: ring_hash, cookie: {name: a}}}')],
    not: [
      object('getambassador.io/v3alpha1', 'Mapping', '{prefix: /, service: web, load_balancer: {policy: round_robin}}'),
      object('getambassador.io/v3alpha1', 'Mapping', '{prefix: /, service: web, load_balancer: {policy: maglev, source_ip: false}}'),
    ],
  },
  {
    id: 'emissary-module',
    pins: [object('getambassador.io/v3alpha1', 'Module', '{config: {load_balancer: {policy: maglev, source_ip: true}}}', 'ambassador') + '---\n' + object('getambassador.io/v3alpha1', 'Mapping', '{prefix: /, service: web}')],
    not: [object('getambassador.io/v3alpha1', 'Module', '{config: {load_balancer: {policy: round_robin}}}', 'ambassador') + '---\n' + object('getambassador.io/v3alpha1', 'Mapping', '{prefix: /, service: web}')],
  },
  {
    id: 'consul-resolver',
    pins: [object('consul.hashicorp.com/v1alpha1', 'ServiceResolver', '{loadBalancer: {policy: maglev, hashPolicies: [{field: cookie, fieldValue: a}]}}', 'web')],
    not: [object('consul.hashicorp.com/v1alpha1', 'ServiceResolver', '{loadBalancer: {policy: maglev}}', 'web')],
  },
  {
    id: 'kuma-strategy',
    pins: [object('kuma.io/v1alpha1', 'MeshLoadBalancingStrategy', '{to: [{targetRef: {kind: MeshService, name: web_default_svc_80}, default: {loadBalancer: {type: RingHash, ringHash: {hashPolicies: [{type: Cookie}]}}}}]}')],
    not: [object('kuma.io/v1alpha1', 'MeshLoadBalancingStrategy', '{to: [{targetRef: {kind: MeshService, name: web}, default: {loadBalancer: {type: RoundRobin}}}]}')],
  },
  {
    id: 'gloo-hash',
    pins: [
      object('gateway.solo.io/v1', 'VirtualService', '{virtualHost: {routes: [{options: {lbHash: {hashPolicies: [{sourceIp: true}]}}, routeAction: {single: {upstream: {name: up}}}}]}}') +
        '---\n' +
        object('gloo.solo.io/v1', 'Upstream', '{kube: {serviceName: web, serviceNamespace: default}, loadBalancerConfig: {ringHash: {}}}', 'up'),
    ],
    not: [
      object('gateway.solo.io/v1', 'VirtualService', '{virtualHost: {routes: [{options: {lbHash: {hashPolicies: [{sourceIp: true}]}}, routeAction: {single: {upstream: {name: up}}}}]}}') +
        '---\n' +
        object('gloo.solo.io/v1', 'Upstream', '{kube: {serviceName: web, serviceNamespace: default}}', 'up'),
    ],
  },
  {
    id: 'kgateway',
    pins: [object('gateway.kgateway.dev/v1alpha1', 'BackendConfigPolicy', `{targetRefs: [{kind: Service, name: web}], loadBalancer: {ringHash: {hashPolicies: [{cookie: {name: a}}]}}}`)],
    not: [object('gateway.kgateway.dev/v1alpha1', 'BackendConfigPolicy', `{targetRefs: [{kind: Service, name: web}], loadBalancer: {ringHash: {minimumRingSize: 4}}}`)],
  },
  // 5.6
  {
    id: 'kong-policy',
    pins: [
      object('configuration.konghq.com/v1beta1', 'KongUpstreamPolicy', '{algorithm: consistent-hashing, hashOn: {input: ip}}', 'pol') + '---\n' + svc('konghq.com/upstream-policy: pol'),
      object('configuration.konghq.com/v1beta1', 'KongUpstreamPolicy', '{algorithm: sticky-sessions, stickySessions: {cookie: a}}', 'pol') + '---\n' + svc('konghq.com/upstream-policy: pol'),
    ],
    not: [
      object('configuration.konghq.com/v1beta1', 'KongUpstreamPolicy', '{algorithm: round-robin, hashOn: {cookie: a}}', 'pol') + '---\n' + svc('konghq.com/upstream-policy: pol'),
      object('configuration.konghq.com/v1beta1', 'KongUpstreamPolicy', '{algorithm: consistent-hashing, hashOn: {input: path}}', 'pol') + '---\n' + svc('konghq.com/upstream-policy: pol'),
      object('configuration.konghq.com/v1beta1', 'KongUpstreamPolicy', '{algorithm: consistent-hashing, hashOn: {input: ip}}', 'pol') + '---\n' + svc('konghq.com/upstream-policy: other'),
    ],
  },
  {
    id: 'kong-ingress',
    pins: ['apiVersion: configuration.konghq.com/v1\nkind: KongIngress\nmetadata: {name: pol}\nupstream: {hash_on: header, hash_on_header: X-Session}\n---\n' + svc('konghq.com/override: pol')],
    not: ['apiVersion: configuration.konghq.com/v1\nkind: KongIngress\nmetadata: {name: pol}\nupstream: {hash_on: none}\n---\n' + svc('konghq.com/override: pol')],
  },
  {
    id: 'apisix-upstream',
    pins: [object('apisix.apache.org/v2', 'ApisixUpstream', '{loadbalancer: {type: chash, hashOn: vars, key: remote_addr}}', 'web')],
    not: [
      object('apisix.apache.org/v2', 'ApisixUpstream', '{loadbalancer: {type: ewma}}', 'web'),
      object('apisix.apache.org/v2', 'ApisixUpstream', '{loadbalancer: {type: chash, hashOn: vars, key: uri}}', 'web'),
    ],
  },
  {
    id: 'apisix-policy',
    pins: [object('apisix.apache.org/v1alpha1', 'BackendTrafficPolicy', '{targetRefs: [{kind: Service, name: web}], loadbalancer: {type: chash, hashOn: cookie, key: a}}')],
    not: [object('apisix.apache.org/v1alpha1', 'BackendTrafficPolicy', '{targetRefs: [{kind: Service, name: web}], loadbalancer: {type: roundrobin}}')],
  },
  {
    id: 'skipper-ingress',
    pins: [ing('zalando.org/skipper-loadbalancer: consistentHash'), ing(`zalando.org/skipper-loadbalancer: consistentHash, zalando.org/skipper-filter: 'consistentHashKey("\${request.cookie.sid}")'`)],
    not: [ing('zalando.org/skipper-loadbalancer: random'), ing(`zalando.org/skipper-loadbalancer: consistentHash, zalando.org/skipper-filter: 'consistentHashKey("fixed")'`)],
  },
  {
    id: 'skipper-routegroup',
    pins: [object('zalando.org/v1', 'RouteGroup', '{backends: [{name: a, type: service, serviceName: web, servicePort: 80, algorithm: consistentHash}]}')],
    not: [object('zalando.org/v1', 'RouteGroup', '{backends: [{name: a, type: service, serviceName: web, servicePort: 80, algorithm: random}]}')],
  },
  { id: 'agic', pins: [ing('appgw.ingress.kubernetes.io/cookie-based-affinity: "true"')], not: [ing('appgw.ingress.kubernetes.io/cookie-based-affinity: "false"'), ing('appgw.ingress.kubernetes.io/cookie-based-affinity-distinct-name: "true"')] },
  {
    id: 'agc-routepolicy',
    pins: [object('alb.networking.azure.io/v1', 'RoutePolicy', '{targetRef: {kind: HTTPRoute, name: route}, default: {sessionAffinity: {affinityType: managed-cookie}}}') + '---\n' + route('')],
    not: [object('alb.networking.azure.io/v1', 'RoutePolicy', '{targetRef: {kind: HTTPRoute, name: route}, default: {}}') + '---\n' + route('')],
  },
  {
    id: 'f5-cis',
    pins: [object('cis.f5.com/v1', 'VirtualServer', '{persistenceProfile: cookie, pools: [{service: web}]}'), object('cis.f5.com/v1', 'TransportServer', '{persistenceProfile: source-address, pool: {service: web}}')],
    not: [object('cis.f5.com/v1', 'VirtualServer', '{persistenceProfile: destination-address, pools: [{service: web}]}'), object('cis.f5.com/v1', 'VirtualServer', '{pools: [{service: web}]}')],
  },
  {
    id: 'ako-httprule',
    pins: [object('ako.vmware.com/v1beta1', 'HTTPRule', '{fqdn: shop.example, paths: [{target: /, loadBalancerPolicy: {algorithm: LB_ALGORITHM_CONSISTENT_HASH, hash: LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS}}]}') + '---\n' + ing('')],
    not: [object('ako.vmware.com/v1beta1', 'HTTPRule', '{fqdn: shop.example, paths: [{target: /, loadBalancerPolicy: {algorithm: LB_ALGORITHM_CONSISTENT_HASH, hash: LB_ALGORITHM_CONSISTENT_HASH_URI}}]}') + '---\n' + ing('')],
  },
  { id: 'netscaler', pins: [ing(`ingress.citrix.com/lbvserver: '{"web": {"persistenceType": "COOKIEINSERT"}}'`)], not: [ing(`ingress.citrix.com/lbvserver: '{"web": {"persistenceType": "NONE"}}'`), ing('ingress.citrix.com/lbvserver: not json')] },
  { id: 'voyager', pins: [ing('ingress.appscode.com/affinity: cookie')], not: [ing('ingress.appscode.com/affinity: none')] },
  // 5.7
  {
    id: 'aws-lbc-alb',
    pins: [ing('alb.ingress.kubernetes.io/target-type: ip, alb.ingress.kubernetes.io/target-group-attributes: "stickiness.enabled=true,stickiness.lb_cookie.duration_seconds=60"')],
    not: [
      ing('alb.ingress.kubernetes.io/target-group-attributes: stickiness.enabled=false'),
      ing('alb.ingress.kubernetes.io/target-group-attributes: "stickiness.enabled=true,stickiness.enabled=false"'),
      ing('alb.ingress.kubernetes.io/target-group-attributes: stickiness.lb_cookie.duration_seconds=60'),
    ],
  },
  {
    id: 'aws-lbc-weighted',
    to: 'group',
    pins: [ing(`alb.ingress.kubernetes.io/actions.split: '{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web"}],"targetGroupStickinessConfig":{"enabled":true}}}'`)],
    not: [ing(`alb.ingress.kubernetes.io/actions.split: '{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web"}],"targetGroupStickinessConfig":{"enabled":false}}}'`)],
  },
  {
    id: 'aws-lbc-nlb',
    to: 'node',
    pins: [svc(`${beta}/aws-load-balancer-target-group-attributes: "stickiness.enabled=true,stickiness.type=source_ip"`), svc(`${beta}/aws-load-balancer-target-group-attributes.80: stickiness.enabled=true`)],
    not: [svc(`${beta}/aws-load-balancer-target-group-attributes: stickiness.enabled=false`)],
  },
  {
    id: 'aws-lbc-gateway',
    pins: [object('gateway.k8s.aws/v1beta1', 'TargetGroupConfiguration', '{targetReference: {name: web}, defaultConfiguration: {targetType: ip, targetGroupAttributes: [{key: stickiness.enabled, value: "true"}]}}')],
    not: [object('gateway.k8s.aws/v1beta1', 'TargetGroupConfiguration', '{targetReference: {name: web}, defaultConfiguration: {targetGroupAttributes: [{key: stickiness.enabled, value: "false"}]}}')],
  },
  // 5.8
  {
    id: 'gke-backendconfig',
    pins: [object('cloud.google.com/v1', 'BackendConfig', '{sessionAffinity: {affinityType: GENERATED_COOKIE}}', 'pol') + '---\n' + svc(`cloud.google.com/backend-config: '{"default": "pol"}'`)],
    not: [
      object('cloud.google.com/v1', 'BackendConfig', '{sessionAffinity: {affinityType: NONE}}', 'pol') + '---\n' + svc(`cloud.google.com/backend-config: '{"default": "pol"}'`),
      object('cloud.google.com/v1', 'BackendConfig', '{sessionAffinity: {affinityType: CLIENT_IP}}', 'pol') + '---\n' + svc(`cloud.google.com/backend-config: '{"default": "other"}'`),
    ],
  },
  {
    id: 'gke-backendpolicy',
    pins: [object('networking.gke.io/v1', 'GCPBackendPolicy', `{${target}, default: {sessionAffinity: {type: CLIENT_IP}}}`)],
    not: [object('networking.gke.io/v1', 'GCPBackendPolicy', `{${target}, default: {sessionAffinity: {type: CLIENT_IP_PORT_PROTO}}}`)],
  },
  {
    id: 'gke-sessionaffinity',
    pins: [object('networking.gke.io/v1', 'GCPSessionAffinityPolicy', `{${target}, statefulGeneratedCookie: {cookieTtlSeconds: 60}}`)],
    not: [object('networking.gke.io/v1', 'GCPSessionAffinityPolicy', `{${target}}`)],
  },
  {
    id: 'gke-multicluster',
    pins: [object('networking.gke.io/v1', 'MultiClusterService', '{template: {spec: {selector: {app: web}, sessionAffinity: ClientIP}}}')],
    not: [object('networking.gke.io/v1', 'MultiClusterService', '{template: {spec: {selector: {app: web}}}}')],
  },
  // 5.10
  { id: 'digitalocean', to: 'node', pins: [svc(`${beta}/do-loadbalancer-sticky-sessions-type: cookies`)], not: [svc(`${beta}/do-loadbalancer-sticky-sessions-type: none`)] },
  {
    id: 'scaleway',
    to: 'node',
    pins: [svc(`${beta}/scw-loadbalancer-sticky-sessions: table`), svc(`${beta}/scw-loadbalancer-sticky-sessions: cookie, ${beta}/scw-loadbalancer-sticky-sessions-cookie-name: a`)],
    not: [svc(`${beta}/scw-loadbalancer-sticky-sessions: none`), svc(`${beta}/scw-loadbalancer-sticky-sessions-cookie-name: a`)],
  },
  {
    id: 'linode',
    to: 'node',
    pins: [svc(`${beta}/linode-loadbalancer-default-algorithm: source`), svc(`${beta}/linode-loadbalancer-port-80: '{"stickiness": "http_cookie"}'`)],
    not: [svc(`${beta}/linode-loadbalancer-default-stickiness: none`), svc(`${beta}/linode-loadbalancer-port-80: '{"stickiness": "session"}'`)],
  },
  { id: 'oci-lb', to: 'node', pins: [svc('oci.oraclecloud.com/loadbalancer-policy: IP_HASH')], not: [svc('oci.oraclecloud.com/loadbalancer-policy: ROUND_ROBIN')] },
  { id: 'oci-nlb', to: 'node', pins: [svc('oci-network-load-balancer.oraclecloud.com/backend-policy: TWO_TUPLE')], not: [svc('oci-network-load-balancer.oraclecloud.com/backend-policy: FIVE_TUPLE')] },
  {
    id: 'hetzner',
    to: 'node',
    pins: [svc('load-balancer.hetzner.cloud/http-sticky-sessions: "true", load-balancer.hetzner.cloud/protocol: http')],
    not: [svc('load-balancer.hetzner.cloud/http-sticky-sessions: "true"'), svc('load-balancer.hetzner.cloud/http-cookie-name: a')],
  },
  { id: 'openstack-method', to: 'node', pins: [svc('loadbalancer.openstack.org/lb-method: SOURCE_IP')], not: [svc('loadbalancer.openstack.org/lb-method: SOURCE_IP_PORT')] },
  {
    id: 'vultr',
    to: 'node',
    pins: [svc(`${beta}/vultr-loadbalancer-sticky-session-enabled: "on", ${beta}/vultr-loadbalancer-sticky-session-cookie-name: a`)],
    not: [svc(`${beta}/vultr-loadbalancer-sticky-session-enabled: "off"`)],
  },
  { id: 'alibaba-http', to: 'node', pins: [svc(`${beta}/alibaba-cloud-loadbalancer-sticky-session: "on"`)], not: [svc(`${beta}/alibaba-cloud-loadbalancer-sticky-session-type: insert`)] },
  { id: 'alibaba-tcp', to: 'node', pins: [svc(`${beta}/alibaba-cloud-loadbalancer-persistence-timeout: "1800"`)], not: [svc(`${beta}/alibaba-cloud-loadbalancer-persistence-timeout: "0"`)] },
  { id: 'huawei', to: 'node', pins: [svc('kubernetes.io/elb.session-affinity-mode: SOURCE_IP')], not: [svc('kubernetes.io/elb.session-affinity-option: "{}"')] },
  { id: 'upcloud', to: 'node', pins: [svc(`${beta}/upcloud-load-balancer-config: '{"backends": [{"properties": {"sticky_session_cookie_name": "a"}}]}'`)], not: [svc(`${beta}/upcloud-load-balancer-config: '{"backends": []}'`)] },
  { id: 'outscale', to: 'node', pins: [svc(`${beta}/osc-load-balancer-affinity: lb-cookie`)], not: [svc(`${beta}/osc-load-balancer-affinity: none`)] },
  { id: 'alibaba-alb', pins: [ing('alb.ingress.kubernetes.io/sticky-session: "true"')], not: [ing('alb.ingress.kubernetes.io/sticky-session: "false"')] },
  { id: 'ibm', pins: [ing('ingress.bluemix.net/sticky-cookie-services: "serviceName=web name=sticky expires=1h"')], not: [ing('ingress.bluemix.net/sticky-cookie-services: "serviceName=tea name=sticky"')] },
  { id: 'oci-ingress-policy', pins: [ing('oci-native-ingress.oraclecloud.com/policy: IP_HASH')], not: [ing('oci-native-ingress.oraclecloud.com/policy: LEAST_CONNECTIONS')] },
  { id: 'oci-ingress-cookie', pins: [ing(`oci-native-ingress.oraclecloud.com/session-persistence-config: '{"cookieName": "a"}'`)], not: [ing('oci-native-ingress.oraclecloud.com/session-persistence-config: ""')] },
  {
    id: 'tencent',
    pins: [object('cloud.tencent.com/v1alpha1', 'TkeServiceConfig', '{loadBalancer: {l4Listeners: [{session: {enable: true}}]}}', 'pol') + '---\n' + svc('service.cloud.tencent.com/tke-service-config: pol')],
    not: [object('cloud.tencent.com/v1alpha1', 'TkeServiceConfig', '{loadBalancer: {l4Listeners: [{session: {enable: false}}]}}', 'pol') + '---\n' + svc('service.cloud.tencent.com/tke-service-config: pol')],
  },
  // 5.11
  {
    id: 'caddyfile',
    pins: [map('Caddyfile', ':80 {\n  reverse_proxy web:80 {\n    lb_policy cookie sid\n  }\n}'), map('Caddyfile', 'a.example {\n  reverse_proxy /api/* {\n    to web:80\n    lb_policy client_ip_hash\n  }\n}')],
    not: [map('Caddyfile', ':80 {\n  reverse_proxy web:80 {\n    lb_policy uri_hash\n  }\n}'), map('Caddyfile', ':80 {\n  reverse_proxy web:80 {\n    # lb_policy cookie\n  }\n}')],
  },
  {
    id: 'apache-conf',
    pins: [
      map('httpd.conf', '<Proxy "balancer://app">\n  BalancerMember "http://web:80" route=1\n  ProxySet stickysession=ROUTE\n</Proxy>'),
      map('httpd.conf', '<Proxy balancer://app>\n  BalancerMember http://web:80\n</Proxy>\nProxyPass / balancer://app/ stickysession=ROUTE'),
    ],
    not: [map('httpd.conf', '<Proxy balancer://app>\n  BalancerMember http://web:80 route=1\n  ProxySet lbmethod=byrequests\n</Proxy>')],
  },
];
