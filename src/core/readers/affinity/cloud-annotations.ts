import type { Pin } from '../../model/pin';
import { annotation, type KubeObject } from '../kubernetes/object';
import { isLoadBalancer, type AnnotationRow } from './annotation-row';
import { headerKey, parameterKey, pinsBy } from './keys';
import { linodeProtocols, linodeStickiness } from './linode';
import { json, member, pairs, truth } from './values';

const BETA = 'service.beta.kubernetes.io';
const node = (): 'node' => 'node';

/** Values an annotation pins with, and by what. */
type Words = Readonly<Record<string, Pin['by']>>;

/** A row of section 5.10: a word on a Service of type LoadBalancer, whose balancer registers machines. */
function row(id: string, keys: readonly string[], words: Words, more: Partial<AnnotationRow> = {}): AnnotationRow {
  return { id, on: ['Service'], keys, to: node, by: (value) => words[value], ...more };
}

function has(object: KubeObject, key: string): boolean {
  return (annotation(object, key) ?? '').trim() !== '';
}

const DO_PORTS = ['http-ports', 'http2-ports', 'http3-port', 'tls-ports'];

/**
 * Whether DigitalOcean's balancer gets a rule for HTTP; it forwards TCP otherwise and knows no cookies there.
 * Source: https://github.com/digitalocean/digitalocean-cloud-controller-manager/blob/master/docs/controllers/services/annotations.md
 */
function hasHttpRule(service: KubeObject): boolean {
  const protocol = annotation(service, `${BETA}/do-loadbalancer-protocol`) ?? '';
  return (
    protocol.trim().toLowerCase().startsWith('http') ||
    DO_PORTS.some((each) => has(service, `${BETA}/do-loadbalancer-${each}`))
  );
}

const DO_COOKIE = `${BETA}/do-loadbalancer-sticky-sessions-cookie-`;

/** Balancers of clouds other than AWS and Google, driven by annotations of the Service (section 5.10). */
export const cloudAnnotations: readonly AnnotationRow[] = [
  row(
    'digitalocean',
    [`${BETA}/do-loadbalancer-sticky-sessions-type`],
    {},
    {
      by: (value, service) =>
        value === 'cookies' &&
        hasHttpRule(service) &&
        ['name', 'ttl'].every((each) => has(service, `${DO_COOKIE}${each}`))
          ? 'cookie'
          : undefined,
      also: [DO_COOKIE],
    },
  ),
  row(
    'scaleway',
    [`${BETA}/scw-loadbalancer-sticky-sessions`],
    {},
    {
      by: (value, service) =>
        value === 'table'
          ? 'client-ip'
          : value === 'cookie' && has(service, `${BETA}/scw-loadbalancer-sticky-sessions-cookie-name`)
            ? 'cookie'
            : undefined,
      also: [`${BETA}/scw-loadbalancer-sticky-sessions-`],
    },
  ),
  row(
    'linode',
    [`${BETA}/linode-loadbalancer-default-stickiness`],
    {},
    { by: (value, service) => linodeStickiness(value, linodeProtocols(service)) },
  ),
  row('linode', [`${BETA}/linode-loadbalancer-default-algorithm`], { source: 'client-ip' }),
  row('oci-lb', ['oci.oraclecloud.com/loadbalancer-policy'], { IP_HASH: 'client-ip' }),
  row('oci-nlb', ['oci-network-load-balancer.oraclecloud.com/backend-policy'], {
    TWO_TUPLE: 'client-ip',
    THREE_TUPLE: 'client-ip',
  }),
  row(
    'hetzner',
    ['load-balancer.hetzner.cloud/http-sticky-sessions'],
    {},
    {
      by: (value, service) =>
        truth(value) === true &&
        /^https?$/.test(annotation(service, 'load-balancer.hetzner.cloud/protocol')?.trim() ?? '')
          ? 'cookie'
          : undefined,
      also: ['load-balancer.hetzner.cloud/http-cookie-'],
    },
  ),
  row('openstack-method', ['loadbalancer.openstack.org/lb-method'], { SOURCE_IP: 'client-ip' }),
  row(
    'vultr',
    [`${BETA}/vultr-loadbalancer-sticky-session-enabled`],
    {},
    {
      // A YAML 1.1 reader may already have made `on` a boolean.
      by: (value, service) =>
        /^(?:on|true)$/i.test(value) && has(service, `${BETA}/vultr-loadbalancer-sticky-session-cookie-name`)
          ? 'cookie'
          : undefined,
      also: [`${BETA}/vultr-loadbalancer-sticky-session-cookie-`],
    },
  ),
  row(
    'alibaba-http',
    [`${BETA}/alibaba-cloud-loadbalancer-sticky-session`],
    {},
    {
      by: (value) => (/^(?:on|true)$/i.test(value) ? 'cookie' : undefined),
      also: [`${BETA}/alibaba-cloud-loadbalancer-sticky-session-`, `${BETA}/alibaba-cloud-loadbalancer-cookie`],
    },
  ),
  row(
    'alibaba-tcp',
    [`${BETA}/alibaba-cloud-loadbalancer-persistence-timeout`],
    {},
    { by: (value) => (Number(value) > 0 ? 'client-ip' : undefined) },
  ),
  row(
    'huawei',
    ['kubernetes.io/elb.session-affinity-mode'],
    { SOURCE_IP: 'client-ip', HTTP_COOKIE: 'cookie', APP_COOKIE: 'cookie' },
    {
      certain: (service) => annotation(service, 'kubernetes.io/elb.session-affinity-mode')?.trim() === 'SOURCE_IP',
      also: ['kubernetes.io/elb.session-affinity-option'],
    },
  ),
  row('upcloud', [`${BETA}/upcloud-load-balancer-config`], {}, { by: upcloud, certain: () => false }),
  row('outscale', [`${BETA}/osc-load-balancer-affinity`], { 'lb-cookie': 'cookie' }),
  row(
    'kube-router',
    ['kube-router.io/service.scheduler'],
    { sh: 'client-ip' },
    { to: () => 'instance', certain: () => false },
  ),
];

function upcloud(value: string): Pin['by'] | undefined {
  const backends = member(json(value), 'backends');
  const named = (backend: unknown): boolean =>
    typeof member(member(backend, 'properties'), 'sticky_session_cookie_name') === 'string';
  return Array.isArray(backends) && backends.some(named) ? 'cookie' : undefined;
}

const ALB = 'alb.ingress.kubernetes.io';
const NLB = `${BETA}/aws-load-balancer-target-group-attributes`;

function attributes(value: string): Pin['by'] | undefined {
  const found = pairs(value);
  if (found?.get('stickiness.enabled')?.toLowerCase() !== 'true') return undefined;
  return found.get('stickiness.type') === 'source_ip' ? 'client-ip' : 'cookie';
}

/** Annotations that stand for a whole Ingress or Service: AWS, Azure, and clouds with an Ingress controller of their own. */
export const balancerAnnotations: readonly AnnotationRow[] = [
  {
    id: 'aws-lbc-alb',
    on: ['Ingress', 'Service'],
    keys: [`${ALB}/target-group-attributes`],
    by: attributes,
    to: (object) => (annotation(object, `${ALB}/target-type`)?.trim() === 'ip' ? 'instance' : 'node'),
  },
  {
    id: 'aws-lbc-nlb',
    on: ['Service'],
    keys: [NLB],
    by: (value, service) =>
      isLoadBalancer(service) ? (attributes(value) === undefined ? undefined : 'client-ip') : undefined,
    to: (object) =>
      annotation(object, `${BETA}/aws-load-balancer-nlb-target-type`)?.trim() === 'ip' ? 'instance' : 'node',
  },
  {
    id: 'alibaba-alb',
    on: ['Ingress'],
    keys: [`${ALB}/sticky-session`],
    by: (value) => (truth(value) === true ? 'cookie' : undefined),
    certain: () => false,
    also: [`${ALB}/sticky-session-`],
  },
  {
    id: 'agic',
    on: ['Ingress'],
    keys: ['appgw.ingress.kubernetes.io/cookie-based-affinity'],
    by: (value) => (truth(value) === true ? 'cookie' : undefined),
    also: ['appgw.ingress.kubernetes.io/cookie-based-affinity-'],
  },
  {
    id: 'oci-ingress-policy',
    on: ['Ingress'],
    keys: ['oci-native-ingress.oraclecloud.com/policy'],
    by: (value) => (value === 'IP_HASH' ? 'client-ip' : undefined),
  },
  {
    id: 'oci-ingress-cookie',
    on: ['Ingress'],
    keys: ['lb-cookie-session-persistence-config', 'session-persistence-config'].map(
      (key) => `oci-native-ingress.oraclecloud.com/${key}`,
    ),
    by: (value) => (value === '' || value === '{}' ? undefined : 'cookie'),
  },
  {
    id: 'voyager',
    on: ['Ingress'],
    keys: ['ingress.appscode.com/affinity'],
    by: (value) => (value === 'cookie' ? 'cookie' : undefined),
    certain: () => false,
  },
  {
    id: 'skipper-ingress',
    on: ['Ingress'],
    keys: ['zalando.org/skipper-loadbalancer'],
    by: (value, ingress) =>
      value === 'consistentHash' ? skipperKey(annotation(ingress, 'zalando.org/skipper-filter') ?? '') : undefined,
  },
];

/** The key of Skipper's consistent hash: the client's address, unless a filter names another. */
export function skipperKey(filters: string): Pin['by'] | undefined {
  const key = /consistentHashKey\(\s*["']([^"']*)["']\s*\)/.exec(filters)?.[1];
  if (key === undefined) return 'client-ip';
  const places = [...key.matchAll(/\$\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const first = places.map(placeholder);
  return first.length > 0 && first.every((each) => each !== undefined) ? first[0] : undefined;
}

function placeholder(name: string): Pin['by'] | undefined {
  if (name === 'request.source' || name === 'request.clientIP' || name === 'request.sourceFromLast') return 'client-ip';
  if (name.startsWith('request.cookie.')) return 'cookie';
  const header = /^request\.header\.(.+)$/.exec(name)?.[1];
  if (header !== undefined) return pinsBy(headerKey(header));
  const parameter = /^request\.query\.(.+)$/.exec(name)?.[1];
  return parameter === undefined ? undefined : pinsBy(parameterKey(parameter));
}
