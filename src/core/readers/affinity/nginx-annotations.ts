import { annotation } from '../kubernetes/object';
import type { AnnotationRow } from './annotation-row';
import { nginxKey, pinsBy } from './keys';
import { truth } from './values';

const NGINX = 'nginx.ingress.kubernetes.io';

/** ingress-nginx and the annotations of F5's controller that stand for a whole Ingress (section 5.2). */
export const nginxAnnotations: readonly AnnotationRow[] = [
  {
    id: 'ingress-nginx-cookie',
    on: ['Ingress'],
    keys: [`${NGINX}/affinity`],
    by: (value) => (value === 'cookie' ? 'cookie' : undefined),
    also: [`${NGINX}/affinity-`, `${NGINX}/session-cookie-`],
  },
  {
    id: 'ingress-nginx-hash',
    on: ['Ingress'],
    keys: [`${NGINX}/upstream-hash-by`],
    by: (value, object) =>
      truth(annotation(object, `${NGINX}/upstream-hash-by-subset`) ?? '') === true
        ? undefined
        : pinsBy(nginxKey(value)),
    also: [`${NGINX}/upstream-hash-by-`],
  },
  {
    id: 'ingress-nginx-old-lb',
    on: ['Ingress'],
    keys: [`${NGINX}/load-balance`],
    by: (value) => (value === 'ip_hash' ? 'client-ip' : undefined),
    certain: () => false,
  },
  { id: 'nic-lb-method', on: ['Ingress'], keys: ['nginx.org/lb-method'], by: nginxMethod },
];

/** An nginx balancing method as F5's controllers write it: `ip_hash`, `hash KEY [consistent]`. */
export function nginxMethod(value: string): ReturnType<typeof pinsBy> {
  const text = value.trim();
  if (text === 'ip_hash') return 'client-ip';
  const hash = /^hash\s+(.+?)(?:\s+consistent)?$/.exec(text);
  return hash ? pinsBy(nginxKey(hash[1] ?? '')) : undefined;
}
