import { textAt } from '../../yaml/located';
import { annotation } from '../kubernetes/object';
import type { AnnotationRow } from './annotation-row';
import { haproxyBalance, pinsBy } from './keys';

/** Prefixes of the community controller's annotations, the old one last. */
export const COMMUNITY = ['haproxy-ingress.github.io', 'ingress.kubernetes.io'];
const TECHNOLOGIES = ['haproxy.org', 'haproxy.com', 'ingress.kubernetes.io'];

/** Both HAProxy controllers and OpenShift's router, as far as annotations go (section 5.4). */
export const haproxyAnnotations: readonly AnnotationRow[] = [
  {
    id: 'haproxy-ingress-cookie',
    on: ['Ingress', 'Service'],
    keys: COMMUNITY.map((prefix) => `${prefix}/affinity`),
    by: (value) => (value === 'cookie' ? 'cookie' : undefined),
    also: COMMUNITY.map((prefix) => `${prefix}/session-cookie-`),
  },
  {
    id: 'haproxy-ingress-balance',
    on: ['Ingress', 'Service'],
    keys: COMMUNITY.map((prefix) => `${prefix}/balance-algorithm`),
    by: (value) => pinsBy(haproxyBalance(value)),
  },
  {
    id: 'haproxytech-cookie',
    on: ['Ingress', 'Service'],
    keys: TECHNOLOGIES.flatMap((prefix) => [`${prefix}/cookie-persistence`, `${prefix}/cookie-persistence-no-dynamic`]),
    by: (value) => (value === '' ? undefined : 'cookie'),
    // Current releases read it on Services only.
    certain: (object) => object.kind === 'Service',
  },
  {
    id: 'haproxytech-balance',
    on: ['Ingress', 'Service'],
    keys: TECHNOLOGIES.map((prefix) => `${prefix}/load-balance`),
    by: (value) => pinsBy(haproxyBalance(value)),
  },
  {
    id: 'openshift-cookie',
    on: ['Route'],
    keys: ['router.openshift.io/cookie_name'],
    by: (value, route) => {
      const off = annotation(route, 'haproxy.router.openshift.io/disable_cookies')?.toLowerCase() === 'true';
      const passthrough = textAt(route.root, 'spec', 'tls', 'termination')?.toLowerCase() === 'passthrough';
      return value === '' || off || passthrough ? undefined : 'cookie';
    },
    also: ['router.openshift.io/cookie-'],
  },
  {
    id: 'openshift-balance',
    on: ['Route'],
    keys: ['haproxy.router.openshift.io/balance'],
    by: (value) => (value === 'source' ? 'client-ip' : undefined),
  },
];
