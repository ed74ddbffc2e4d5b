import { ingressClass, map, object } from './samples';

/** Samples of a row whose target no Kubernetes object shows: texts that pin, and texts that look alike and do not. */
export interface LooseRow {
  readonly id: string;
  readonly pins: readonly string[];
  readonly not: readonly string[];
  /** False for rows that are unverified. */
  readonly certain: boolean;
}

const controller = (image: string, argument: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: controller}\nspec: {selector: {matchLabels: {app: c}}, template: {metadata: {labels: {app: c}}, spec: {containers: [{name: c, image: ${image}, args: ["${argument}"]}]}}}\n---\n`;
const settings = (name: string, data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {${data}}\n`;
const kubeProxy = (mode: string, ipvs: string): string =>
  `apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: ${mode}\nipvs: ${ipvs}\n`;
const google = 'compute.cnrm.cloud.google.com/v1beta1';

/** Cloud resources of sections 5.7 to 5.9, and settings of ingress controllers for every Ingress. */
export const looseRows: readonly LooseRow[] = [
  {
    id: 'kcc-backendservice',
    certain: true,
    pins: [
      object(google, 'ComputeBackendService', '{sessionAffinity: GENERATED_COOKIE}'),
      object(
        google,
        'ComputeBackendService',
        '{sessionAffinity: HEADER_FIELD, consistentHash: {httpHeaderName: X-User}}',
      ),
    ],
    not: [
      object(google, 'ComputeBackendService', '{sessionAffinity: NONE}'),
      object(google, 'ComputeBackendService', '{sessionAffinity: CLIENT_IP_PORT_PROTO}'),
      object(
        google,
        'ComputeBackendService',
        '{sessionAffinity: HEADER_FIELD, consistentHash: {httpHeaderName: X-Request-Id}}',
      ),
    ],
  },
  {
    id: 'kcc-targetpool',
    certain: false,
    pins: [object(google, 'ComputeTargetPool', '{sessionAffinity: CLIENT_IP}')],
    not: [object(google, 'ComputeTargetPool', '{sessionAffinity: NONE}')],
  },
  {
    id: 'kube-proxy-ipvs',
    certain: false,
    pins: [kubeProxy('ipvs', '{scheduler: sh}')],
    not: [
      kubeProxy('ipvs', '{scheduler: rr}'),
      kubeProxy('ipvs', '{scheduler: dh}'),
      kubeProxy('iptables', '{scheduler: sh}'),
      kubeProxy('ipvs', '{minSyncPeriod: 0s} # scheduler: sh'),
    ],
  },
  {
    id: 'cloud-run-v2',
    certain: false,
    pins: [object('run.cnrm.cloud.google.com/v1beta1', 'RunService', '{template: {sessionAffinity: true}}')],
    not: [
      object('run.cnrm.cloud.google.com/v1beta1', 'RunService', '{template: {sessionAffinity: false}}'),
      object('run.cnrm.cloud.google.com/v1beta1', 'RunService', '{sessionAffinity: true}'),
    ],
  },
  {
    id: 'aca',
    certain: true,
    pins: [
      object(
        'app.azure.com/v1api20240301',
        'ContainerApp',
        '{configuration: {ingress: {stickySessions: {affinity: sticky}}}}',
      ),
    ],
    not: [
      object(
        'app.azure.com/v1api20240301',
        'ContainerApp',
        '{configuration: {ingress: {stickySessions: {affinity: none}}}}',
      ),
      object(
        'app.azure.com/v1api20240301',
        'ContainerApp',
        '{configuration: {activeRevisionsMode: Multiple, ingress: {stickySessions: {affinity: sticky}}}}',
      ),
    ],
  },
  {
    id: 'appservice',
    certain: true,
    pins: [object('web.azure.com/v1api20220301', 'Site', '{clientAffinityEnabled: true}')],
    not: [
      object('web.azure.com/v1api20220301', 'Site', '{clientAffinityEnabled: false}'),
      // On by default, which the author did not write.
      object('web.azure.com/v1api20220301', 'Site', '{httpsOnly: true}'),
    ],
  },
  {
    id: 'appgw-arm',
    certain: false,
    pins: [
      object(
        'network.azure.com/v1api20220701',
        'ApplicationGateway',
        '{backendHttpSettingsCollection: [{cookieBasedAffinity: Enabled}]}',
      ),
      object(
        'network.azure.com/v1api20220701',
        'ApplicationGateway',
        '{backendHttpSettingsCollection: [{properties: {cookieBasedAffinity: Enabled}}]}',
      ),
    ],
    not: [
      object(
        'network.azure.com/v1api20220701',
        'ApplicationGateway',
        '{backendHttpSettingsCollection: [{cookieBasedAffinity: Disabled}]}',
      ),
    ],
  },
  {
    id: 'frontdoor',
    certain: false,
    pins: [object('cdn.azure.com/v1api20230501', 'AfdOriginGroup', '{sessionAffinityState: Enabled}')],
    not: [object('cdn.azure.com/v1api20230501', 'AfdOriginGroup', '{sessionAffinityState: Disabled}')],
  },
  {
    id: 'aws-ack',
    certain: false,
    pins: [
      object(
        'elbv2.services.k8s.aws/v1alpha1',
        'TargetGroup',
        '{attributes: [{key: stickiness.enabled, value: "true"}]}',
      ),
    ],
    not: [
      object(
        'elbv2.services.k8s.aws/v1alpha1',
        'TargetGroup',
        '{attributes: [{key: stickiness.enabled, value: "false"}]}',
      ),
      object(
        'elbv2.services.k8s.aws/v1alpha1',
        'TargetGroup',
        '{attributes: [{key: stickiness.type, value: lb_cookie}]}',
      ),
    ],
  },
  {
    id: 'aws-crossplane',
    certain: false,
    pins: [
      object('elbv2.aws.upbound.io/v1beta1', 'LBTargetGroup', '{forProvider: {stickiness: [{type: lb_cookie}]}}'),
      object(
        'elbv2.aws.upbound.io/v1beta2',
        'LBTargetGroup',
        '{forProvider: {stickiness: {type: source_ip, enabled: true}}}',
      ),
    ],
    not: [
      object(
        'elbv2.aws.upbound.io/v1beta1',
        'LBTargetGroup',
        '{forProvider: {stickiness: [{type: lb_cookie, enabled: false}]}}',
      ),
      object('elbv2.aws.upbound.io/v1beta1', 'LBTargetGroup', '{forProvider: {port: 80}}'),
    ],
  },
  {
    id: 'aws-lbc-listener',
    certain: true,
    pins: [
      object(
        'gateway.k8s.aws/v1beta1',
        'LoadBalancerConfiguration',
        '{listenerConfigurations: [{targetGroupStickiness: true}]}',
      ),
    ],
    not: [
      object(
        'gateway.k8s.aws/v1beta1',
        'LoadBalancerConfiguration',
        '{listenerConfigurations: [{targetGroupStickiness: false}]}',
      ),
      object(
        'gateway.k8s.aws/v1beta1',
        'LoadBalancerConfiguration',
        '{listenerConfigurations: [{protocolPort: "HTTPS:443"}]}',
      ),
    ],
  },
  {
    id: 'nic-lb-method',
    certain: true,
    pins: [
      settings('nginx-config', 'lb-method: ip_hash'),
      settings('nginx-config', 'lb-method: hash $remote_addr consistent'),
    ],
    not: [
      settings('nginx-config', 'lb-method: least_conn'),
      settings('nginx-config', 'lb-method: hash $request_uri'),
      settings('settings', 'lb-method: ip_hash'),
    ],
  },
  {
    id: 'ingress-nginx-old-lb',
    certain: false,
    pins: [settings('ingress-nginx-controller', 'load-balance: ip_hash')],
    not: [settings('ingress-nginx-controller', 'load-balance: ewma')],
  },
  {
    id: 'haproxy-ingress-cookie',
    certain: true,
    pins: [
      settings('haproxy-ingress', 'affinity: cookie'),
      controller('quay.io/jcmoraisjr/haproxy-ingress:v0.14', '--configmap=default/shared') +
        settings('shared', 'affinity: cookie'),
      ingressClass('affinity: cookie'),
      ingressClass('affinity: cookie', { controller: 'haproxy-ingress.github.io/controller/external' }),
      ingressClass('affinity: cookie', {
        parameters: '{kind: ConfigMap, name: tuning, namespace: ingress-controller, scope: Namespace}',
      }),
    ],
    not: [
      ingressClass('affinity: none'),
      ingressClass('affinity: cookie', { controller: 'k8s.io/ingress-nginx' }),
      ingressClass('affinity: cookie', { parameters: '{kind: ConfigMap, name: other}' }),
      ingressClass('affinity: cookie', { parameters: '{kind: ConfigMap, name: tuning, namespace: elsewhere}' }),
      ingressClass('affinity: cookie', { parameters: '{apiGroup: acme.example, kind: Tuning, name: tuning}' }),
      settings('haproxy-ingress', 'affinity: none'),
      settings('haproxy-ingress', 'session-cookie-name: sid'),
      settings('scheduling', 'affinity: cookie'),
      controller('acme/controller:1', '--configmap=default/haproxy') + settings('haproxy', 'affinity: cookie'),
    ],
  },
  {
    id: 'haproxy-ingress-balance',
    certain: true,
    pins: [settings('haproxy-ingress', 'balance-algorithm: source')],
    not: [settings('haproxy-ingress', 'balance-algorithm: leastconn')],
  },
  {
    id: 'haproxy-ingress-snippet',
    certain: false,
    pins: [settings('haproxy-ingress', 'config-backend: "balance source"')],
    not: [settings('haproxy-ingress', 'config-backend: "balance uri"')],
  },
  {
    id: 'haproxytech-cookie',
    certain: true,
    pins: [settings('haproxy-kubernetes-ingress', 'cookie-persistence: srv')],
    not: [settings('haproxy-kubernetes-ingress', 'cookie-persistence: ""')],
  },
  {
    id: 'haproxytech-balance',
    certain: true,
    pins: [settings('haproxy-kubernetes-ingress', 'load-balance: source')],
    not: [settings('haproxy-kubernetes-ingress', 'load-balance: roundrobin')],
  },
  {
    id: 'nginx-conf',
    certain: true,
    pins: [map('nginx.conf', 'upstream a { ip_hash; server a.example; server b.example; }')],
    not: [map('nginx.conf', 'upstream a { least_conn; server a.example; server b.example; }')],
  },
];
