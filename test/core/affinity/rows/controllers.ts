import { ing, openshift, svc, object, route, type Row } from './samples';

/** A rule of AKO for one path of the shop. */
const sticky = (path: string): string =>
  object(
    'ako.vmware.com/v1beta1',
    'HTTPRule',
    `{fqdn: shop.example, paths: [{target: ${path}, applicationPersistence: web-cookie}]}`,
  ) + '---\n';

/** Samples of section 5.6. */
export const controllersRows: readonly Row[] = [
  {
    id: 'kong-policy',
    pins: [
      object(
        'configuration.konghq.com/v1beta1',
        'KongUpstreamPolicy',
        '{algorithm: consistent-hashing, hashOn: {input: ip}}',
        'pol',
      ) +
        '---\n' +
        svc('konghq.com/upstream-policy: pol'),
      object(
        'configuration.konghq.com/v1beta1',
        'KongUpstreamPolicy',
        '{algorithm: sticky-sessions, stickySessions: {cookie: a}}',
        'pol',
      ) +
        '---\n' +
        svc('konghq.com/upstream-policy: pol'),
    ],
    not: [
      object(
        'configuration.konghq.com/v1beta1',
        'KongUpstreamPolicy',
        '{algorithm: round-robin, hashOn: {cookie: a}}',
        'pol',
      ) +
        '---\n' +
        svc('konghq.com/upstream-policy: pol'),
      object(
        'configuration.konghq.com/v1beta1',
        'KongUpstreamPolicy',
        '{algorithm: consistent-hashing, hashOn: {input: path}}',
        'pol',
      ) +
        '---\n' +
        svc('konghq.com/upstream-policy: pol'),
      object(
        'configuration.konghq.com/v1beta1',
        'KongUpstreamPolicy',
        '{algorithm: consistent-hashing, hashOn: {input: ip}}',
        'pol',
      ) +
        '---\n' +
        svc('konghq.com/upstream-policy: other'),
    ],
  },
  {
    id: 'kong-ingress',
    pins: [
      'apiVersion: configuration.konghq.com/v1\nkind: KongIngress\nmetadata: {name: pol}\nupstream: {hash_on: header, hash_on_header: X-Session}\n---\n' +
        svc('konghq.com/override: pol'),
    ],
    not: [
      'apiVersion: configuration.konghq.com/v1\nkind: KongIngress\nmetadata: {name: pol}\nupstream: {hash_on: none}\n---\n' +
        svc('konghq.com/override: pol'),
    ],
  },
  {
    id: 'apisix-upstream',
    pins: [
      object(
        'apisix.apache.org/v2',
        'ApisixUpstream',
        '{loadbalancer: {type: chash, hashOn: vars, key: remote_addr}}',
        'web',
      ),
    ],
    not: [
      object('apisix.apache.org/v2', 'ApisixUpstream', '{loadbalancer: {type: ewma}}', 'web'),
      object('apisix.apache.org/v2', 'ApisixUpstream', '{loadbalancer: {type: chash, hashOn: vars, key: uri}}', 'web'),
    ],
  },
  {
    id: 'apisix-policy',
    pins: [
      object(
        'apisix.apache.org/v1alpha1',
        'BackendTrafficPolicy',
        '{targetRefs: [{kind: Service, name: web}], loadbalancer: {type: chash, hashOn: cookie, key: a}}',
      ),
    ],
    not: [
      object(
        'apisix.apache.org/v1alpha1',
        'BackendTrafficPolicy',
        '{targetRefs: [{kind: Service, name: web}], loadbalancer: {type: roundrobin}}',
      ),
    ],
  },
  {
    id: 'skipper-ingress',
    pins: [
      ing('zalando.org/skipper-loadbalancer: consistentHash'),
      ing(
        `zalando.org/skipper-loadbalancer: consistentHash, zalando.org/skipper-filter: 'consistentHashKey("\${request.cookie.sid}")'`,
      ),
    ],
    not: [
      ing('zalando.org/skipper-loadbalancer: random'),
      ing(`zalando.org/skipper-loadbalancer: consistentHash, zalando.org/skipper-filter: 'consistentHashKey("fixed")'`),
    ],
  },
  {
    id: 'skipper-routegroup',
    pins: [
      object(
        'zalando.org/v1',
        'RouteGroup',
        '{backends: [{name: a, type: service, serviceName: web, servicePort: 80, algorithm: consistentHash}]}',
      ),
    ],
    not: [
      object(
        'zalando.org/v1',
        'RouteGroup',
        '{backends: [{name: a, type: service, serviceName: web, servicePort: 80, algorithm: random}]}',
      ),
    ],
  },
  {
    id: 'agic',
    pins: [ing('appgw.ingress.kubernetes.io/cookie-based-affinity: "true"')],
    not: [
      ing('appgw.ingress.kubernetes.io/cookie-based-affinity: "false"'),
      ing('appgw.ingress.kubernetes.io/cookie-based-affinity-distinct-name: "true"'),
    ],
  },
  {
    id: 'agc-routepolicy',
    pins: [
      object(
        'alb.networking.azure.io/v1',
        'RoutePolicy',
        '{targetRef: {kind: HTTPRoute, name: route}, default: {sessionAffinity: {affinityType: managed-cookie}}}',
      ) +
        '---\n' +
        route(''),
    ],
    not: [
      object('alb.networking.azure.io/v1', 'RoutePolicy', '{targetRef: {kind: HTTPRoute, name: route}, default: {}}') +
        '---\n' +
        route(''),
    ],
  },
  {
    id: 'f5-cis',
    pins: [
      object('cis.f5.com/v1', 'VirtualServer', '{persistenceProfile: cookie, pools: [{service: web}]}'),
      object('cis.f5.com/v1', 'VirtualServer', '{hostPersistence: {method: sourceAddress}, pools: [{service: web}]}'),
      object('cis.f5.com/v1', 'TransportServer', '{persistenceProfile: source-address, pool: {service: web}}'),
      object('cis.f5.com/v1', 'Policy', '{profiles: {persistenceProfile: cookie}}', 'shared') +
        '---\n' +
        object('cis.f5.com/v1', 'VirtualServer', '{policyName: shared, pools: [{service: web}]}'),
    ],
    not: [
      object('cis.f5.com/v1', 'Policy', '{profiles: {persistenceProfile: cookie}}', 'shared') +
        '---\n' +
        object('cis.f5.com/v1', 'VirtualServer', '{policyName: other, pools: [{service: web}]}'),
      object('cis.f5.com/v1', 'VirtualServer', '{persistenceProfile: destination-address, pools: [{service: web}]}'),
      object('cis.f5.com/v1', 'VirtualServer', '{pools: [{service: web}]}'),
      object('cis.f5.com/v1', 'VirtualServer', '{hostPersistence: {method: none}, pools: [{service: web}]}'),
    ],
  },
  {
    id: 'ako-httprule',
    pins: [
      object(
        'ako.vmware.com/v1beta1',
        'HTTPRule',
        '{fqdn: shop.example, paths: [{target: /, loadBalancerPolicy: {algorithm: LB_ALGORITHM_CONSISTENT_HASH, hash: LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS}}]}',
      ) +
        '---\n' +
        ing(''),
      sticky('/cart') + openshift('', ', host: shop.example, path: /cart/items'),
    ],
    not: [
      // Another path, and another host.
      sticky('/admin') + ing(''),
      sticky('/').replace('shop.example', 'pay.example') + ing(''),
      object(
        'ako.vmware.com/v1beta1',
        'HTTPRule',
        '{fqdn: shop.example, paths: [{target: /, loadBalancerPolicy: {algorithm: LB_ALGORITHM_CONSISTENT_HASH, hash: LB_ALGORITHM_CONSISTENT_HASH_URI}}]}',
      ) +
        '---\n' +
        ing(''),
    ],
  },
  {
    id: 'netscaler',
    pins: [ing(`ingress.citrix.com/lbvserver: '{"web": {"persistenceType": "COOKIEINSERT"}}'`)],
    not: [
      ing(`ingress.citrix.com/lbvserver: '{"web": {"persistenceType": "NONE"}}'`),
      ing('ingress.citrix.com/lbvserver: not json'),
    ],
  },
  {
    id: 'voyager',
    pins: [
      ing('ingress.appscode.com/affinity: cookie'),
      ing('ingress.appscode.com/affinity: cookie').replace('networking.k8s.io/v1', 'voyager.appscode.com/v1beta1'),
    ],
    not: [ing('ingress.appscode.com/affinity: none')],
  },
];
