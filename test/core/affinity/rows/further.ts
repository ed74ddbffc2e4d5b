import { beta, ing, map, object, openshift, route, svc, target } from './samples';

/** Samples that go on where those of a row end: the other words of its cells, and what a word like them does not do. */
export interface Further {
  readonly pins?: readonly string[];
  readonly not?: readonly string[];
}

const kuma = (balancer: string): string =>
  object(
    'kuma.io/v1alpha1',
    'MeshLoadBalancingStrategy',
    `{to: [{targetRef: {kind: MeshService, name: web_default_svc_80}, default: {loadBalancer: ${balancer}}}]}`,
  );
const consul = (balancer: string): string =>
  object('consul.hashicorp.com/v1alpha1', 'ServiceResolver', `{loadBalancer: ${balancer}}`, 'web');
const gloo = (policy: string, upstream: string): string =>
  object(
    'gateway.solo.io/v1',
    'VirtualService',
    `{virtualHost: {routes: [{options: ${policy}, routeAction: {single: {upstream: {name: up}}}}]}}`,
  ) +
  '---\n' +
  object('gloo.solo.io/v1', 'Upstream', `{kube: {serviceName: web, serviceNamespace: default}${upstream}}`, 'up');
const kgateway = (balancer: string): string =>
  object(
    'gateway.kgateway.dev/v1alpha1',
    'BackendConfigPolicy',
    `{targetRefs: [{kind: Service, name: web}], loadBalancer: ${balancer}}`,
  );
const kong = (upstream: string): string =>
  `apiVersion: configuration.konghq.com/v1\nkind: KongIngress\nmetadata: {name: pol}\nupstream: ${upstream}\n---\n` +
  svc('konghq.com/override: pol');
const routeGroup = (algorithm: string, filters: string, type = 'service, serviceName: web, servicePort: 80'): string =>
  object(
    'zalando.org/v1',
    'RouteGroup',
    `{backends: [{name: a, type: ${type}, algorithm: ${algorithm}}], routes: [{path: /, filters: [${filters}], backends: [{backendName: a}]}]}`,
  );
const contour = (route: string): string =>
  object('projectcontour.io/v1', 'HTTPProxy', `{routes: [{services: [{name: web}], ${route}}]}`);
const backend = (version: string, spec: string): string =>
  object(version, 'Backend', spec, 'pol') + '---\n' + svc('haproxy.org/cr-backend: pol');
const v1 = (config: string): string => backend('ingress.v1.haproxy.org/v1', `{config: ${config}}`);
const v3 = (spec: string): string => backend('ingress.v3.haproxy.org/v3', spec);
const traefik = (spec: string): string => object('traefik.io/v1alpha1', 'TraefikService', spec);
const gke = (spec: string): string =>
  object('networking.gke.io/v1', 'GCPBackendPolicy', `{${target}, default: ${spec}}`);
const settings = (spec: string): string =>
  object('gateway.nginx.org/v1alpha1', 'UpstreamSettingsPolicy', `{targetRefs: [{kind: Service, name: web}], ${spec}}`);
const listener = (attributes: string): string =>
  object(
    'gateway.k8s.aws/v1beta1',
    'TargetGroupConfiguration',
    `{targetReference: {name: web}, defaultConfiguration: {targetType: ip, targetGroupAttributes: ${attributes}}}`,
  );
const alb = (action: string): string => ing(`alb.ingress.kubernetes.io/actions.split: '${action}'`);
const nginxServer = (upstream: string): string =>
  object('k8s.nginx.org/v1', 'VirtualServer', `{upstreams: [{name: a, service: web, ${upstream}}]}`);

/** By row. */
export const furtherSamples: ReadonlyMap<string, Further> = new Map<string, Further>([
  ['k8s-service', { not: [svc('', 'sessionAffinity: ClientIP, type: ExternalName, externalName: web.example')] }],
  [
    'k8s-serviceimport',
    { not: [object('multicluster.x-k8s.io/v1alpha1', 'ServiceImport', '{type: ClusterSetIP}', 'web')] },
  ],
  ['kube-router', { not: [svc('kube-router.io/service.scheduler: dh'), svc('kube-router.io/service.dsr: tunnel')] }],
  [
    'gwapi-xbackend',
    { not: [object('acme.example/v1', 'XBackendTrafficPolicy', `{${target}, sessionPersistence: {}}`)] },
  ],
  [
    'gwapi-route',
    {
      pins: [route(', sessionPersistence: {}')],
      not: [
        route(', filters: [{type: RequestHeaderModifier, requestHeaderModifier: {add: [{name: Cookie, value: a}]}}]'),
      ],
    },
  ],
  ['nic-vs-cookie', { not: [nginxServer('sessionCookie: {name: s, path: /}')] }],
  [
    'nic-vs-lb',
    {
      pins: [nginxServer('lb-method: "hash $cookie_sid consistent"')],
      not: [nginxServer('lb-method: "hash $request_uri"'), nginxServer('lb-method: random two least_conn')],
    },
  ],
  [
    'ngf-upstream',
    {
      not: [
        settings('loadBalancingMethod: hash'),
        settings('loadBalancingMethod: least_conn, hashMethodKey: $remote_addr'),
        settings('hashMethodKey: $remote_addr'),
      ],
    },
  ],
  [
    'traefik-hrw',
    { not: [object('traefik.io/v1alpha1', 'IngressRoute', '{routes: [{services: [{name: web, strategy: p2c}]}]}')] },
  ],
  ['traefikservice-weighted', { not: [traefik('{weighted: {services: [{name: web, port: 80}], sticky: {}}}')] }],
  ['traefikservice-hrw', { not: [traefik('{highestRandomWeight: {}}')] }],
  ['traefikservice-inner', { not: [traefik('{weighted: {services: [{name: web, port: 80, sticky: {}}]}}')] }],
  [
    'haproxytech-balance',
    {
      pins: [svc('haproxy.org/load-balance: hdr(X-User-Id)'), svc('haproxy.org/load-balance: rdp-cookie')],
      not: [svc('haproxy.org/load-balance: uri'), svc('haproxy.org/load-balance: hdr(X-Trace-Id)')],
    },
  ],
  [
    'haproxytech-backend-v1',
    {
      pins: [v1('{balance: {algorithm: rdp-cookie}}')],
      not: [v1('{cookie: {name: a}}'), v1('{balance: {algorithm: leastconn}}'), v1('{balance: {algorithm: uri}}')],
    },
  ],
  [
    'haproxytech-backend-v3',
    {
      pins: [
        v3('{balance: {algorithm: source}}'),
        v3('{cookie: {name: a, type: prefix}}'),
        v3('{stick_rule_list: [{type: match, pattern: "req.cook(sid)"}]}'),
      ],
      not: [v3('{stick_table: {type: ip, size: 1m}}'), v3('{stick_rule_list: [{type: "on", pattern: path}]}')],
    },
  ],
  [
    'openshift-balance',
    {
      not: [
        openshift('haproxy.router.openshift.io/balance: roundrobin'),
        openshift('haproxy.router.openshift.io/timeout: 5s'),
      ],
    },
  ],
  [
    'istio-label',
    {
      pins: [
        'apiVersion: v1\nkind: Service\nmetadata: {name: web, labels: {istio.io/persistent-session-header: x-session}}\nspec: {selector: {app: web}}\n',
      ],
      not: [
        'apiVersion: v1\nkind: Service\nmetadata: {name: web, annotations: {istio.io/persistent-session: sid}}\nspec: {selector: {app: web}}\n',
      ],
    },
  ],
  [
    'contour-cookie',
    {
      not: [
        contour('loadBalancerPolicy: {strategy: RoundRobin}'),
        contour('loadBalancerPolicy: {strategy: cookie}'),
        contour('cookieRewritePolicies: [{name: sid}]'),
      ],
    },
  ],
  [
    'contour-hash',
    {
      pins: [
        contour(
          'loadBalancerPolicy: {strategy: RequestHash, requestHashPolicies: [{headerHashOptions: {headerName: X-User-Id}}]}',
        ),
      ],
      not: [
        contour(
          'loadBalancerPolicy: {strategy: RequestHash, requestHashPolicies: [{headerHashOptions: {headerName: X-Request-Id}}]}',
        ),
        contour('loadBalancerPolicy: {strategy: RoundRobin, requestHashPolicies: [{hashSourceIP: true}]}'),
      ],
    },
  ],
  [
    'contour-old',
    {
      not: [
        object('contour.heptio.com/v1beta1', 'IngressRoute', '{routes: [{services: [{name: web}], strategy: Cookie}]}'),
      ],
    },
  ],
  [
    'emissary-module',
    {
      not: [
        // Only the Module of that name counts, and a Mapping's own word wins.
        object(
          'getambassador.io/v3alpha1',
          'Module',
          '{config: {load_balancer: {policy: maglev, source_ip: true}}}',
          'tls',
        ) +
          '---\n' +
          object('getambassador.io/v3alpha1', 'Mapping', '{prefix: /, service: web}'),
        object(
          'getambassador.io/v3alpha1',
          'Module',
          '{config: {load_balancer: {policy: maglev, source_ip: true}}}',
          'ambassador',
        ) +
          '---\n' +
          object(
            'getambassador.io/v3alpha1',
            'Mapping',
            '{prefix: /, service: web, load_balancer: {policy: round_robin}}',
          ),
      ],
    },
  ],
  [
    'consul-resolver',
    {
      pins: [
        consul('{policy: ring_hash, hashPolicies: [{sourceIP: true}]}'),
        consul('{policy: maglev, hashPolicies: [{field: header, fieldValue: x-user-id}]}'),
      ],
      not: [
        consul('{policy: least_request, hashPolicies: [{sourceIP: true}]}'),
        consul('{policy: maglev, hashPolicies: [{field: header, fieldValue: x-request-id}]}'),
        consul('{policy: ring_hash, hashPolicies: [{sourceIP: false}]}'),
      ],
    },
  ],
  [
    'kuma-strategy',
    {
      pins: [
        kuma('{type: Maglev, maglev: {hashPolicies: [{type: SourceIP}]}}'),
        kuma('{type: RingHash, ringHash: {hashPolicies: [{type: Connection, connection: {sourceIP: true}}]}}'),
        kuma('{type: RingHash, ringHash: {hashPolicies: [{type: Header, header: {name: x-user-id}}]}}'),
      ],
      not: [
        kuma('{type: RingHash, ringHash: {minRingSize: 10}}'),
        kuma('{type: RingHash, ringHash: {hashPolicies: [{type: FilterState, filterState: {key: a}}]}}'),
        kuma('{type: RingHash, ringHash: {hashPolicies: [{type: Header, header: {name: x-request-id}}]}}'),
      ],
    },
  ],
  [
    'gloo-hash',
    {
      pins: [gloo('{lbHash: {hashPolicies: [{cookie: {name: a}}]}}', ', loadBalancerConfig: {maglev: {}}')],
      not: [
        gloo('{}', ', loadBalancerConfig: {ringHash: {}}'),
        gloo('{lbHash: {hashPolicies: [{header: x-request-id}]}}', ', loadBalancerConfig: {ringHash: {}}'),
        gloo('{lbHash: {hashPolicies: [{sourceIp: true}]}}', ', loadBalancerConfig: {roundRobin: {}}'),
      ],
    },
  ],
  [
    'kgateway',
    {
      not: [
        kgateway('{ringHash: {hashPolicies: [{header: {name: x-request-id}}]}}'),
        kgateway('{roundRobin: {}}'),
        kgateway('{leastRequest: {choiceCount: 2}}'),
      ],
    },
  ],
  [
    'kong-ingress',
    {
      pins: [kong('{hash_on: cookie, hash_on_cookie: sid}'), kong('{hash_on: ip, algorithm: consistent-hashing}')],
      not: [
        kong('{hash_on: path}'),
        kong('{hash_on: header, hash_on_header: X-Request-Id}'),
        kong('{hash_on: ip, algorithm: round-robin}'),
      ],
    },
  ],
  [
    'apisix-policy',
    {
      not: [
        object(
          'apisix.apache.org/v1alpha1',
          'BackendTrafficPolicy',
          '{targetRefs: [{kind: Service, name: web}], loadbalancer: {type: chash, hashOn: vars, key: uri}}',
        ),
        // Envoy Gateway's kind of the same name has other words.
        object(
          'gateway.envoyproxy.io/v1alpha1',
          'BackendTrafficPolicy',
          '{targetRefs: [{kind: Service, name: web}], loadbalancer: {type: chash, hashOn: cookie, key: a}}',
        ),
      ],
    },
  ],
  [
    'skipper-routegroup',
    {
      pins: [routeGroup('consistentHash', '\'consistentHashKey("${request.cookie.sid}")\'')],
      not: [
        routeGroup('consistentHash', '\'consistentHashKey("fixed")\''),
        routeGroup('powerOfRandomNChoices', ''),
        routeGroup('consistentHash', '', 'shunt'),
      ],
    },
  ],
  [
    'agc-routepolicy',
    {
      not: [
        object(
          'alb.networking.azure.io/v1',
          'RoutePolicy',
          '{targetRef: {kind: HTTPRoute, name: other}, default: {sessionAffinity: {affinityType: managed-cookie}}}',
        ) +
          '---\n' +
          route(''),
        object(
          'alb.networking.azure.io/v1',
          'RoutePolicy',
          '{targetRef: {kind: HTTPRoute, name: route}, default: {timeouts: {routeTimeout: 5s}}}',
        ) +
          '---\n' +
          route(''),
      ],
    },
  ],
  ['voyager', { not: [ing('ingress.appscode.com/session-cookie-name: sid')] }],
  [
    'aws-lbc-weighted',
    {
      pins: [
        alb(
          '{"Type":"forward","ForwardConfig":{"TargetGroups":[{"ServiceName":"web"}],"TargetGroupStickinessConfig":{"Enabled":true}}}',
        ),
      ],
      not: [alb('{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web"}]}}'), alb('not json')],
    },
  ],
  [
    'aws-lbc-nlb',
    {
      not: [
        svc(`${beta}/aws-load-balancer-target-group-attributes: "preserve_client_ip.enabled=true"`),
        svc(`${beta}/aws-load-balancer-target-group-attributes: stickiness.type=source_ip`),
      ],
    },
  ],
  [
    'aws-lbc-gateway',
    {
      not: [
        listener('[{key: stickiness.type, value: lb_cookie}]'),
        listener('[{key: slow_start.enabled, value: "true"}]'),
      ],
    },
  ],
  [
    'gke-backendpolicy',
    {
      pins: [gke('{sessionAffinity: {type: GENERATED_COOKIE, cookieTtlSec: 60}}')],
      not: [
        gke('{sessionAffinity: {type: NONE}}'),
        gke('{sessionAffinity: {cookieTtlSec: 60}}'),
        gke('{timeoutSec: 40}'),
      ],
    },
  ],
  [
    'gke-backendconfig',
    {
      not: [
        object('cloud.google.com/v1', 'BackendConfig', '{sessionAffinity: {affinityCookieTtlSec: 50}}', 'pol') +
          '---\n' +
          svc(`cloud.google.com/backend-config: '{"default": "pol"}'`),
      ],
    },
  ],
  [
    'gke-sessionaffinity',
    { not: [object('acme.example/v1', 'GCPSessionAffinityPolicy', `{${target}, statefulGeneratedCookie: {}}`)] },
  ],
  [
    'gke-multicluster',
    {
      not: [
        object(
          'networking.gke.io/v1',
          'MultiClusterService',
          '{template: {spec: {selector: {app: web}, sessionAffinity: None}}}',
        ),
      ],
    },
  ],
  ['oci-lb', { not: [svc('oci.oraclecloud.com/loadbalancer-policy: LEAST_CONNECTIONS')] }],
  [
    'oci-nlb',
    {
      pins: [svc('oci-network-load-balancer.oraclecloud.com/backend-policy: THREE_TUPLE')],
      not: [svc('oci-network-load-balancer.oraclecloud.com/security-list-management-mode: All')],
    },
  ],
  [
    'openstack-method',
    {
      not: [
        svc('loadbalancer.openstack.org/lb-method: ROUND_ROBIN'),
        svc('loadbalancer.openstack.org/lb-method: SOURCE_IP_PORT'),
      ],
    },
  ],
  [
    'vultr',
    {
      not: [
        svc(`${beta}/vultr-loadbalancer-sticky-session-enabled: "on"`),
        svc(`${beta}/vultr-loadbalancer-sticky-session-cookie-name: sid`),
      ],
    },
  ],
  ['alibaba-http', { not: [svc(`${beta}/alibaba-cloud-loadbalancer-sticky-session-type: insert`)] }],
  ['alibaba-tcp', { not: [svc(`${beta}/alibaba-cloud-loadbalancer-persistence-timeout: many`)] }],
  [
    'huawei',
    {
      pins: [svc('kubernetes.io/elb.session-affinity-mode: HTTP_COOKIE')],
      not: [svc(`kubernetes.io/elb.session-affinity-option: '{"persistence_timeout": "15"}'`)],
    },
  ],
  ['upcloud', { not: [svc(`${beta}/upcloud-load-balancer-config: not json`)] }],
  ['outscale', { not: [svc(`${beta}/osc-load-balancer-affinity: none`)] }],
  ['alibaba-alb', { not: [ing('alb.ingress.kubernetes.io/sticky-session-type: Insert')] }],
  ['ibm', { not: [ing('ingress.bluemix.net/sticky-cookie-services: "name=sid expires=1h"')] }],
  [
    'oci-ingress-policy',
    {
      not: [
        ing('oci-native-ingress.oraclecloud.com/policy: ROUND_ROBIN'),
        ing('oci-native-ingress.oraclecloud.com/id: IP_HASH'),
      ],
    },
  ],
  ['oci-ingress-cookie', { not: [ing('oci-native-ingress.oraclecloud.com/protocol: HTTP2')] }],
  [
    'tencent',
    {
      not: [
        object(
          'cloud.tencent.com/v1alpha1',
          'TkeServiceConfig',
          '{loadBalancer: {l4Listeners: [{session: {enable: true, sessionExpireTime: 60}}]}}',
          'conf',
        ) + svc('service.cloud.tencent.com/tke-service-config: other').replace(/^/, '---\n'),
      ],
    },
  ],
  [
    'apache-conf',
    {
      not: [
        map(
          'httpd.conf',
          '<Proxy balancer://app>\n  BalancerMember http://web:80\n  # ProxySet stickysession=ROUTE\n</Proxy>',
        ),
      ],
    },
  ],
]);
