import { object, map, route, type Row } from './samples';

const filter = (spec: string): string => object('networking.istio.io/v1alpha3', 'EnvoyFilter', spec);

const bySource = '{type: ConsistentHash, consistentHash: {type: SourceIP}}';

/** The Service `web` with a Mapping of Emissary in its annotation. */
const annotated = (balancer: string): string => `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations:
    getambassador.io/config: |
      ---
      apiVersion: getambassador.io/v2
      kind: Mapping
      name: web
      prefix: /
      service: web:80
      resolver: endpoint
      ${balancer}
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;

/** Samples of section 5.5. */
export const envoyRows: readonly Row[] = [
  {
    id: 'istio-dr',
    pins: [
      object(
        'networking.istio.io/v1',
        'DestinationRule',
        '{host: web, trafficPolicy: {loadBalancer: {consistentHash: {httpCookie: {name: a, ttl: 0s}}}}}',
      ),
      object(
        'networking.istio.io/v1beta1',
        'DestinationRule',
        '{host: web.default.svc.cluster.local, trafficPolicy: {portLevelSettings: [{loadBalancer: {consistentHash: {useSourceIp: true}}}]}}',
      ),
      object(
        'networking.istio.io/v1alpha3',
        'DestinationRule',
        '{host: web, subsets: [{labels: {app: web}, trafficPolicy: {loadBalancer: {consistentHash: {httpHeaderName: x-user}}}}]}',
      ),
    ],
    not: [
      object(
        'networking.istio.io/v1',
        'DestinationRule',
        '{host: web, trafficPolicy: {loadBalancer: {consistentHash: {useSourceIp: false}}}}',
      ),
      object(
        'networking.istio.io/v1',
        'DestinationRule',
        '{host: web, trafficPolicy: {loadBalancer: {consistentHash: {minimumRingSize: 10}}}}',
      ),
      object(
        'networking.istio.io/v1',
        'DestinationRule',
        '{host: web, trafficPolicy: {loadBalancer: {consistentHash: {httpHeaderName: x-request-id}}}}',
      ),
      object(
        'networking.istio.io/v1',
        'DestinationRule',
        '{host: web, trafficPolicy: {loadBalancer: {simple: ROUND_ROBIN}}}',
      ),
      object(
        'networking.istio.io/v1',
        'DestinationRule',
        '{host: web, subsets: [{labels: {version: v2}, trafficPolicy: {loadBalancer: {consistentHash: {useSourceIp: true}}}}]}',
      ),
    ],
  },
  {
    id: 'istio-label',
    pins: [
      'apiVersion: v1\nkind: Service\nmetadata: {name: web, labels: {istio.io/persistent-session: sid}}\nspec: {selector: {app: web}}\n',
    ],
    not: [
      'apiVersion: v1\nkind: Service\nmetadata: {name: web, labels: {istio.io/persistent-session: ""}}\nspec: {selector: {app: web}}\n',
    ],
  },
  {
    id: 'envoy-raw',
    pins: [
      map(
        'envoy.yaml',
        'static_resources:\n  listeners: [{route: {cluster: app, hash_policy: [{cookie: {name: s}}]}}]\n  clusters: [{name: app, lb_policy: RING_HASH, load_assignment: {endpoints: [{address: web}]}}]',
      ),
      map(
        'envoy.yaml',
        'static_resources:\n  listeners: [{http_filters: [{name: envoy.filters.http.stateful_session, typed_config: {session_state: {name: envoy.http.stateful_session.cookie}}}], route: {cluster: app}}]\n  clusters: [{name: app, lb_policy: ROUND_ROBIN, load_assignment: {endpoints: [{address: web}]}}]',
      ),
      object(
        'cilium.io/v2',
        'CiliumEnvoyConfig',
        '{resources: [{name: routes, routes: [{route: {cluster: default/web, hash_policy: [{cookie: {name: a}}]}}]}, {name: default/web, lb_policy: RING_HASH}]}',
      ),
      object(
        'cilium.io/v2',
        'CiliumClusterwideEnvoyConfig',
        '{resources: [{name: routes, routes: [{route: {cluster: default/web, hashPolicy: [{cookie: {name: a}}]}}]}, {name: default/web, lbPolicy: MAGLEV}]}',
      ),
      object(
        'gateway.envoyproxy.io/v1alpha1',
        'EnvoyPatchPolicy',
        '{targetRef: {kind: Gateway, name: gate}, type: JSONPatch, jsonPatches: [{operation: {op: add, value: {hash_policy: [{cookie: {name: a}}]}}}]}',
      ) +
        '---\n' +
        route(''),
    ],
    not: [
      map(
        'envoy.yaml',
        'static_resources:\n  listeners: [{http_filters: [{name: envoy.filters.http.stateful_session, typed_config: {session_state: {name: envoy.http.stateful_session.filter_state}}}], route: {cluster: app}}]\n  clusters: [{name: app, lb_policy: ROUND_ROBIN, load_assignment: {endpoints: [{address: web}]}}]',
      ),
      object(
        'cilium.io/v2',
        'CiliumEnvoyConfig',
        '{resources: [{name: routes, routes: [{route: {cluster: default/web, hash_policy: [{cookie: {name: a}}]}}]}, {name: default/web, lb_policy: ROUND_ROBIN}]}',
      ),
      map(
        'envoy.yaml',
        'static_resources:\n  listeners: [{route: {cluster: app, hash_policy: [{cookie: {name: s}}]}}]\n  clusters: [{name: app, lb_policy: ROUND_ROBIN, load_assignment: {endpoints: [{address: web}]}}]',
      ),
    ],
  },
  {
    id: 'istio-envoyfilter',
    pins: [
      filter(
        '{workloadSelector: {labels: {app: web}}, configPatches: [{applyTo: HTTP_ROUTE, patch: {operation: MERGE, value: {route: {hash_policy: [{cookie: {name: a}}]}}}}]}',
      ),
      filter(
        '{configPatches: [{applyTo: CLUSTER, match: {cluster: {service: web.default.svc.cluster.local}}, patch: {value: {lb_policy: MAGLEV}}}, {applyTo: HTTP_ROUTE, patch: {value: {route: {hash_policy: [{connection_properties: {source_ip: true}}]}}}}]}',
      ),
      filter(
        '{workloadSelector: {labels: {app: web}}, configPatches: [{applyTo: HTTP_FILTER, patch: {value: {name: envoy.filters.http.stateful_session, typed_config: {session_state: {name: envoy.http.stateful_session.cookie}}}}}]}',
      ),
    ],
    not: [
      filter(
        '{workloadSelector: {labels: {app: web}}, configPatches: [{applyTo: HTTP_ROUTE, patch: {value: {route: {hash_policy: [{header: {header_name: x-request-id}}]}}}}]}',
      ),
      filter(
        '{workloadSelector: {labels: {app: web}}, configPatches: [{applyTo: CLUSTER, patch: {value: {lb_policy: RING_HASH}}}]}',
      ),
      filter(
        '{workloadSelector: {labels: {app: web}}, configPatches: [{applyTo: CLUSTER, patch: {value: {lb_policy: LEAST_REQUEST}}}, {applyTo: HTTP_ROUTE, patch: {value: {route: {hash_policy: [{cookie: {name: a}}]}}}}]}',
      ),
      filter('{workloadSelector: {labels: {app: web}}, configPatches: not a list}'),
    ],
  },
  {
    id: 'envoy-gateway',
    pins: [
      object(
        'gateway.envoyproxy.io/v1alpha1',
        'BackendTrafficPolicy',
        '{targetRefs: [{kind: HTTPRoute, name: route}], loadBalancer: {type: ConsistentHash, consistentHash: {type: SourceIP}}}',
      ) +
        '---\n' +
        route(''),
      object(
        'gateway.envoyproxy.io/v1alpha1',
        'BackendTrafficPolicy',
        '{targetRef: {kind: Gateway, name: gate}, loadBalancer: {type: ConsistentHash, consistentHash: {type: Cookie, cookie: {name: a}}}}',
      ) +
        '---\n' +
        route(''),
      object(
        'gateway.envoyproxy.io/v1alpha1',
        'BackendTrafficPolicy',
        `{targetSelectors: [{kind: HTTPRoute, matchLabels: {tier: shop}}], loadBalancer: ${bySource}}`,
      ) +
        '---\n' +
        route('').replace('{name: route}', '{name: route, labels: {tier: shop}}'),
      // The headers of one client, and the host, which is the same for all.
      object(
        'gateway.envoyproxy.io/v1alpha1',
        'BackendTrafficPolicy',
        '{targetRefs: [{kind: HTTPRoute, name: route}], loadBalancer: {type: ConsistentHash, consistentHash: {type: Headers, headers: [{name: host}, {name: x-user-id}]}}}',
      ) +
        '---\n' +
        route(''),
      ...['ListenerSet', 'Gateway'].map(
        (kind) =>
          object(
            'gateway.envoyproxy.io/v1alpha1',
            'BackendTrafficPolicy',
            `{targetRefs: [{kind: ${kind}, name: ${kind === 'Gateway' ? 'gate' : 'more'}}], loadBalancer: ${bySource}}`,
          ) +
          '---\n' +
          object('gateway.networking.k8s.io/v1', 'ListenerSet', '{parentRef: {name: gate}}', 'more') +
          '---\n' +
          route('').replace('{name: gate}', '{kind: ListenerSet, name: more}'),
      ),
    ],
    not: [
      object(
        'gateway.envoyproxy.io/v1alpha1',
        'BackendTrafficPolicy',
        `{targetSelectors: [{kind: HTTPRoute, matchLabels: {tier: admin}}], loadBalancer: ${bySource}}`,
      ) +
        '---\n' +
        route('').replace('{name: route}', '{name: route, labels: {tier: shop}}'),
      object(
        'gateway.envoyproxy.io/v1alpha1',
        'BackendTrafficPolicy',
        '{targetRefs: [{kind: HTTPRoute, name: route}], loadBalancer: {type: ConsistentHash, consistentHash: {type: Headers, headers: [{name: host}]}}}',
      ) +
        '---\n' +
        route(''),
      object(
        'gateway.envoyproxy.io/v1alpha1',
        'BackendTrafficPolicy',
        '{targetRefs: [{kind: HTTPRoute, name: route}], loadBalancer: {type: RoundRobin}}',
      ) +
        '---\n' +
        route(''),
      object(
        'gateway.envoyproxy.io/v1alpha1',
        'BackendTrafficPolicy',
        '{targetRefs: [{kind: HTTPRoute, name: route}], loadBalancer: {type: ConsistentHash, consistentHash: {type: Header, header: {name: x-trace-id}}}}',
      ) +
        '---\n' +
        route(''),
    ],
  },
  {
    id: 'contour-cookie',
    pins: [
      object(
        'projectcontour.io/v1',
        'HTTPProxy',
        '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: Cookie}}]}',
      ),
    ],
    not: [
      object(
        'projectcontour.io/v1',
        'HTTPProxy',
        '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: Random}}], tcpproxy: {loadBalancerPolicy: {strategy: Cookie}, services: [{name: web}]}}',
      ),
    ],
  },
  {
    id: 'contour-hash',
    pins: [
      object(
        'projectcontour.io/v1',
        'HTTPProxy',
        '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: RequestHash, requestHashPolicies: [{hashSourceIP: true}]}}]}',
      ),
    ],
    not: [
      object(
        'projectcontour.io/v1',
        'HTTPProxy',
        '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: RequestHash, requestHashPolicies: []}}]}',
      ),
      object(
        'projectcontour.io/v1',
        'HTTPProxy',
        '{routes: [{services: [{name: web}], loadBalancerPolicy: {strategy: RequestHash, requestHashPolicies: [{hashSourceIP: true, headerHashOptions: {headerName: X-User}}]}}]}',
      ),
    ],
  },
  {
    id: 'contour-old',
    pins: [
      object('contour.heptio.com/v1beta1', 'IngressRoute', '{routes: [{services: [{name: web, strategy: Cookie}]}]}'),
    ],
    not: [
      object('contour.heptio.com/v1beta1', 'IngressRoute', '{routes: [{services: [{name: web, strategy: Random}]}]}'),
    ],
  },
  {
    id: 'emissary-mapping',
    pins: [
      object(
        'getambassador.io/v3alpha1',
        'Mapping',
        '{prefix: /, service: "web:80", resolver: endpoint, load_balancer: {policy: ring_hash, cookie: {name: a}}}',
      ),
      annotated('load_balancer: { policy: maglev, source_ip: true }'),
    ],
    not: [
      annotated('load_balancer: { policy: least_request }'),
      annotated('# load_balancer: { policy: maglev, source_ip: true }'),
      object('getambassador.io/v3alpha1', 'Mapping', '{prefix: /, service: web, load_balancer: {policy: round_robin}}'),
      object(
        'getambassador.io/v3alpha1',
        'Mapping',
        '{prefix: /, service: web, load_balancer: {policy: maglev, source_ip: false}}',
      ),
    ],
  },
  {
    id: 'emissary-module',
    pins: [
      object(
        'getambassador.io/v3alpha1',
        'Module',
        '{config: {load_balancer: {policy: maglev, source_ip: true}}}',
        'ambassador',
      ) +
        '---\n' +
        object('getambassador.io/v3alpha1', 'Mapping', '{prefix: /, service: web}'),
    ],
    not: [
      object('getambassador.io/v3alpha1', 'Module', '{config: {load_balancer: {policy: round_robin}}}', 'ambassador') +
        '---\n' +
        object('getambassador.io/v3alpha1', 'Mapping', '{prefix: /, service: web}'),
    ],
  },
  {
    id: 'consul-resolver',
    pins: [
      object(
        'consul.hashicorp.com/v1alpha1',
        'ServiceResolver',
        '{loadBalancer: {policy: maglev, hashPolicies: [{field: cookie, fieldValue: a}]}}',
        'web',
      ),
    ],
    not: [object('consul.hashicorp.com/v1alpha1', 'ServiceResolver', '{loadBalancer: {policy: maglev}}', 'web')],
  },
  {
    id: 'kuma-strategy',
    pins: [
      object(
        'kuma.io/v1alpha1',
        'MeshLoadBalancingStrategy',
        '{to: [{targetRef: {kind: MeshService, name: web_default_svc_80}, default: {loadBalancer: {type: RingHash, ringHash: {hashPolicies: [{type: Cookie}]}}}}]}',
      ),
    ],
    not: [
      object(
        'kuma.io/v1alpha1',
        'MeshLoadBalancingStrategy',
        '{to: [{targetRef: {kind: MeshService, name: web}, default: {loadBalancer: {type: RoundRobin}}}]}',
      ),
    ],
  },
  {
    id: 'gloo-hash',
    pins: [
      object(
        'gateway.solo.io/v1',
        'VirtualService',
        '{virtualHost: {routes: [{options: {lbHash: {hashPolicies: [{sourceIp: true}]}}, routeAction: {single: {upstream: {name: up}}}}]}}',
      ) +
        '---\n' +
        object(
          'gloo.solo.io/v1',
          'Upstream',
          '{kube: {serviceName: web, serviceNamespace: default}, loadBalancerConfig: {ringHash: {}}}',
          'up',
        ),
    ],
    not: [
      object(
        'gateway.solo.io/v1',
        'VirtualService',
        '{virtualHost: {routes: [{options: {lbHash: {hashPolicies: [{sourceIp: true}]}}, routeAction: {single: {upstream: {name: up}}}}]}}',
      ) +
        '---\n' +
        object('gloo.solo.io/v1', 'Upstream', '{kube: {serviceName: web, serviceNamespace: default}}', 'up'),
    ],
  },
  {
    id: 'kgateway',
    pins: [
      object(
        'gateway.kgateway.dev/v1alpha1',
        'BackendConfigPolicy',
        `{targetRefs: [{kind: Service, name: web}], loadBalancer: {ringHash: {hashPolicies: [{cookie: {name: a}}]}}}`,
      ),
    ],
    not: [
      object(
        'gateway.kgateway.dev/v1alpha1',
        'BackendConfigPolicy',
        `{targetRefs: [{kind: Service, name: web}], loadBalancer: {ringHash: {minimumRingSize: 4}}}`,
      ),
    ],
  },
];
