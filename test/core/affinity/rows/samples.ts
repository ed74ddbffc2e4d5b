import { deployment, service } from '../../kubernetes/read';

/** Samples of one dialect row: texts that pin clients to `web`, and texts that look alike and do not. */
export interface Row {
  readonly id: string;
  readonly pins: readonly string[];
  readonly not: readonly string[];
  readonly to?: 'node' | 'group';
}

/** An Ingress to `web` with annotations. */
export const ing = (annotations: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: edge, annotations: {${annotations}}}
spec: {rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
`;

/** A ConfigMap `tuning` and the IngressClass `shop`, which takes its settings from there unless others are given. */
export const ingressClass = (
  data: string,
  { controller = 'haproxy-ingress.github.io/controller', parameters = '{kind: ConfigMap, name: tuning}' } = {},
): string => `apiVersion: v1
kind: ConfigMap
metadata: {name: tuning, namespace: ingress-controller}
data: {${data}}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: shop}
spec: {controller: ${controller}, parameters: ${parameters}}
---
`;

/** The Ingress to `web`, of class `shop` with settings, and with annotations of its own. */
export const classed = (data: string, own = ''): string =>
  ingressClass(data) + ing(own).replace('spec: {', 'spec: {ingressClassName: shop, ');

/** The Service `web` with annotations and further spec entries; it replaces the plain one. */
export const svc = (annotations: string, spec = 'type: LoadBalancer'): string => `apiVersion: v1
kind: Service
metadata: {name: web, annotations: {${annotations}}}
spec: {selector: {app: web}, ports: [{port: 80}], ${spec}}
`;

export const object = (apiVersion: string, kind: string, spec: string, name = 'policy'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

export const map = (key: string, text: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: conf}\ndata:\n  ${key}: |\n${text.replace(/^/gm, '    ')}\n`;

export const nginx = 'nginx.ingress.kubernetes.io';
export const target = 'targetRef: {group: "", kind: Service, name: web}';
export const route = (rule: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'HTTPRoute',
    `{parentRefs: [{name: gate}], rules: [{backendRefs: [{name: web, port: 80}]${rule}}]}`,
    'route',
  );
export const beta = 'service.beta.kubernetes.io';
export const openshift = (annotations: string, spec = ''): string =>
  `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: edge, annotations: {${annotations}}}\nspec: {to: {kind: Service, name: web}${spec}}\n`;

/** A sample and what stands beside it as files of one folder; objects share one file with it, or two. */
export function filesOf(sample: string, apart: boolean): readonly string[] {
  const around = surroundings(sample);
  return apart || !/^kind:/m.test(sample) ? [sample, around] : [around + sample];
}

/** What stands beside a sample: `web`, `other`, and the plain Service `web` unless the sample brings its own. */
export const surroundings = (sample: string): string =>
  deployment('web') +
  deployment('other') +
  (/kind: Service\nmetadata: \{name: web\b/.test(sample) ? '' : service('web'));
