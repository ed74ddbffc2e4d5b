import { ing, svc, object, beta, type Row } from './samples';

/** Samples of section 5.10. */
export const cloudsRows: readonly Row[] = [
  {
    id: 'digitalocean',
    to: 'node',
    pins: [
      svc(
        `${beta}/do-loadbalancer-protocol: http, ${beta}/do-loadbalancer-sticky-sessions-type: cookies, ${beta}/do-loadbalancer-sticky-sessions-cookie-name: a, ${beta}/do-loadbalancer-sticky-sessions-cookie-ttl: "60"`,
      ),
      svc(
        `${beta}/do-loadbalancer-tls-ports: "443", ${beta}/do-loadbalancer-sticky-sessions-type: cookies, ${beta}/do-loadbalancer-sticky-sessions-cookie-name: a, ${beta}/do-loadbalancer-sticky-sessions-cookie-ttl: "60"`,
      ),
    ],
    not: [
      svc(`${beta}/do-loadbalancer-sticky-sessions-type: none`),
      // The controller refuses a cookie without name and lifetime.
      svc(`${beta}/do-loadbalancer-protocol: http, ${beta}/do-loadbalancer-sticky-sessions-type: cookies`),
      // Connections are forwarded as they are, without cookies.
      svc(
        `${beta}/do-loadbalancer-sticky-sessions-type: cookies, ${beta}/do-loadbalancer-sticky-sessions-cookie-name: a, ${beta}/do-loadbalancer-sticky-sessions-cookie-ttl: "60"`,
      ),
    ],
  },
  {
    id: 'scaleway',
    to: 'node',
    pins: [
      svc(`${beta}/scw-loadbalancer-sticky-sessions: table`),
      svc(`${beta}/scw-loadbalancer-sticky-sessions: cookie, ${beta}/scw-loadbalancer-sticky-sessions-cookie-name: a`),
    ],
    not: [
      svc(`${beta}/scw-loadbalancer-sticky-sessions: none`),
      svc(`${beta}/scw-loadbalancer-sticky-sessions-cookie-name: a`),
    ],
  },
  {
    id: 'linode',
    to: 'node',
    pins: [
      svc(`${beta}/linode-loadbalancer-default-algorithm: source`),
      svc(`${beta}/linode-loadbalancer-port-80: '{"protocol": "http", "stickiness": "http_cookie"}'`),
      svc(
        `${beta}/linode-loadbalancer-default-protocol: https, ${beta}/linode-loadbalancer-port-80: '{"stickiness": "table"}'`,
      ),
      svc(`${beta}/linode-loadbalancer-default-protocol: http, ${beta}/linode-loadbalancer-default-stickiness: table`),
      svc(
        `${beta}/linode-loadbalancer-port-80: '{"protocol": "http"}', ${beta}/linode-loadbalancer-default-stickiness: http_cookie`,
      ),
      svc(`${beta}/linode-loadbalancer-default-stickiness: source_ip`).replace(
        '{port: 80}',
        '{port: 80, protocol: UDP}',
      ),
    ],
    not: [
      svc(`${beta}/linode-loadbalancer-default-stickiness: none`),
      svc(`${beta}/linode-loadbalancer-port-80: '{"stickiness": "session"}'`),
      // These are for other protocols than the one of the port.
      svc(`${beta}/linode-loadbalancer-default-stickiness: table`),
      svc(
        `${beta}/linode-loadbalancer-default-protocol: tcp, ${beta}/linode-loadbalancer-default-stickiness: http_cookie`,
      ),
      svc(
        `${beta}/linode-loadbalancer-default-protocol: http, ${beta}/linode-loadbalancer-default-stickiness: source_ip`,
      ),
      svc(`${beta}/linode-loadbalancer-port-80: '{"protocol": "tcp", "stickiness": "http_cookie"}'`),
      // The only port says something else.
      svc(
        `${beta}/linode-loadbalancer-port-80: '{"protocol": "http", "stickiness": "none"}', ${beta}/linode-loadbalancer-default-stickiness: table`,
      ),
    ],
  },
  {
    id: 'oci-lb',
    to: 'node',
    pins: [svc('oci.oraclecloud.com/loadbalancer-policy: IP_HASH')],
    not: [svc('oci.oraclecloud.com/loadbalancer-policy: ROUND_ROBIN')],
  },
  {
    id: 'oci-nlb',
    to: 'node',
    pins: [svc('oci-network-load-balancer.oraclecloud.com/backend-policy: TWO_TUPLE')],
    not: [svc('oci-network-load-balancer.oraclecloud.com/backend-policy: FIVE_TUPLE')],
  },
  {
    id: 'hetzner',
    to: 'node',
    pins: [svc('load-balancer.hetzner.cloud/http-sticky-sessions: "true", load-balancer.hetzner.cloud/protocol: http')],
    not: [
      svc('load-balancer.hetzner.cloud/http-sticky-sessions: "true"'),
      svc('load-balancer.hetzner.cloud/http-cookie-name: a'),
    ],
  },
  {
    id: 'openstack-method',
    to: 'node',
    pins: [svc('loadbalancer.openstack.org/lb-method: SOURCE_IP')],
    not: [svc('loadbalancer.openstack.org/lb-method: SOURCE_IP_PORT')],
  },
  {
    id: 'vultr',
    to: 'node',
    pins: [
      svc(
        `${beta}/vultr-loadbalancer-sticky-session-enabled: "on", ${beta}/vultr-loadbalancer-sticky-session-cookie-name: a`,
      ),
    ],
    not: [svc(`${beta}/vultr-loadbalancer-sticky-session-enabled: "off"`)],
  },
  {
    id: 'alibaba-http',
    to: 'node',
    pins: [svc(`${beta}/alibaba-cloud-loadbalancer-sticky-session: "on"`)],
    not: [svc(`${beta}/alibaba-cloud-loadbalancer-sticky-session-type: insert`)],
  },
  {
    id: 'alibaba-tcp',
    to: 'node',
    pins: [svc(`${beta}/alibaba-cloud-loadbalancer-persistence-timeout: "1800"`)],
    not: [svc(`${beta}/alibaba-cloud-loadbalancer-persistence-timeout: "0"`)],
  },
  {
    id: 'huawei',
    to: 'node',
    pins: [svc('kubernetes.io/elb.session-affinity-mode: SOURCE_IP')],
    not: [svc('kubernetes.io/elb.session-affinity-option: "{}"')],
  },
  {
    id: 'upcloud',
    to: 'node',
    pins: [
      svc(
        `${beta}/upcloud-load-balancer-config: '{"backends": [{"properties": {"sticky_session_cookie_name": "a"}}]}'`,
      ),
    ],
    not: [svc(`${beta}/upcloud-load-balancer-config: '{"backends": []}'`)],
  },
  {
    id: 'outscale',
    to: 'node',
    pins: [svc(`${beta}/osc-load-balancer-affinity: lb-cookie`)],
    not: [svc(`${beta}/osc-load-balancer-affinity: none`)],
  },
  {
    id: 'alibaba-alb',
    pins: [ing('alb.ingress.kubernetes.io/sticky-session: "true"')],
    not: [ing('alb.ingress.kubernetes.io/sticky-session: "false"')],
  },
  {
    id: 'ibm',
    pins: [ing('ingress.bluemix.net/sticky-cookie-services: "serviceName=web name=sticky expires=1h"')],
    not: [ing('ingress.bluemix.net/sticky-cookie-services: "serviceName=tea name=sticky"')],
  },
  {
    id: 'oci-ingress-policy',
    pins: [ing('oci-native-ingress.oraclecloud.com/policy: IP_HASH')],
    not: [ing('oci-native-ingress.oraclecloud.com/policy: LEAST_CONNECTIONS')],
  },
  {
    id: 'oci-ingress-cookie',
    pins: [ing(`oci-native-ingress.oraclecloud.com/session-persistence-config: '{"cookieName": "a"}'`)],
    not: [ing('oci-native-ingress.oraclecloud.com/session-persistence-config: ""')],
  },
  {
    id: 'tencent',
    pins: [
      object(
        'cloud.tencent.com/v1alpha1',
        'TkeServiceConfig',
        '{loadBalancer: {l4Listeners: [{session: {enable: true}}]}}',
        'pol',
      ) +
        '---\n' +
        svc('service.cloud.tencent.com/tke-service-config: pol'),
    ],
    not: [
      object(
        'cloud.tencent.com/v1alpha1',
        'TkeServiceConfig',
        '{loadBalancer: {l4Listeners: [{session: {enable: false}}]}}',
        'pol',
      ) +
        '---\n' +
        svc('service.cloud.tencent.com/tke-service-config: pol'),
    ],
  },
  {
    // Hashes address and port, and only towards a node: kept to be sure that it stays silent.
    id: 'exoscale',
    pins: [],
    not: [
      svc(`${beta}/exoscale-loadbalancer-service-strategy: source-hash`),
      svc(`${beta}/exoscale-loadbalancer-service-strategy: round-robin`),
    ],
  },
];
