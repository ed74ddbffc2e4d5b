import { classed, ing, ingressClass, svc, object, map, openshift, type Row } from './samples';

/** Samples of section 5.4. */
export const haproxyRows: readonly Row[] = [
  {
    id: 'haproxy-ingress-cookie',
    pins: [
      ing('haproxy-ingress.github.io/affinity: cookie'),
      svc('ingress.kubernetes.io/affinity: cookie'),
      classed('affinity: cookie'),
    ],
    not: [
      ing('haproxy-ingress.github.io/affinity: ip'),
      // What a Service says itself counts.
      ing('haproxy-ingress.github.io/affinity: cookie') + '---\n' + svc('haproxy-ingress.github.io/affinity: none'),
      ing('haproxy-ingress.github.io/session-cookie-name: a'),
      classed('affinity: none'),
      classed('session-cookie-name: sid'),
      // An Ingress of no class, and one of another.
      ingressClass('affinity: cookie') + ing(''),
      ingressClass('affinity: cookie') + ing('kubernetes.io/ingress.class: other'),
      // What an Ingress says itself counts.
      classed('affinity: cookie', 'haproxy-ingress.github.io/affinity: none'),
    ],
  },
  {
    id: 'haproxy-ingress-balance',
    pins: [
      ing('haproxy-ingress.github.io/balance-algorithm: source'),
      ing('haproxy-ingress.github.io/balance-algorithm: hdr(X-User-Id)'),
      classed('balance-algorithm: source'),
    ],
    not: [
      classed('balance-algorithm: hdr(X-Request-Id)'),
      classed('balance-algorithm: source', 'ingress.kubernetes.io/balance-algorithm: leastconn'),
      ing('haproxy-ingress.github.io/balance-algorithm: leastconn'),
      ing('haproxy-ingress.github.io/balance-algorithm: hdr(host)'),
      ing('haproxy-ingress.github.io/balance-algorithm: uri depth 2'),
    ],
  },
  {
    id: 'haproxy-ingress-snippet',
    pins: [
      ing('haproxy-ingress.github.io/config-backend: "cookie SRV insert indirect nocache"'),
      classed('config-backend: "balance source"'),
    ],
    not: [ing('haproxy-ingress.github.io/config-backend: "balance uri"'), classed('config-backend: "balance uri"')],
  },
  {
    id: 'haproxytech-cookie',
    pins: [svc('haproxy.org/cookie-persistence: srv'), svc('haproxy.com/cookie-persistence-no-dynamic: srv')],
    not: [svc('haproxy.org/cookie-persistence: ""')],
  },
  {
    id: 'haproxytech-balance',
    pins: [svc('haproxy.org/load-balance: source')],
    not: [svc('haproxy.org/load-balance: roundrobin')],
  },
  {
    id: 'haproxytech-backend-v1',
    pins: [
      object('core.haproxy.org/v1alpha2', 'Backend', '{config: {balance: {algorithm: source}}}', 'pol') +
        '---\n' +
        svc('haproxy.org/cr-backend: default/pol'),
      object('ingress.v1.haproxy.org/v1', 'Backend', '{config: {cookie: {name: a, type: insert}}}', 'pol') +
        '---\n' +
        svc('haproxy.org/cr-backend: pol'),
    ],
    not: [
      object(
        'ingress.v1.haproxy.org/v1',
        'Backend',
        '{config: {stick_table: {type: ip}, balance: {algorithm: roundrobin}}}',
        'pol',
      ) +
        '---\n' +
        svc('haproxy.org/cr-backend: pol'),
    ],
  },
  {
    id: 'haproxytech-backend-v3',
    pins: [
      object('ingress.v3.haproxy.org/v3', 'Backend', '{stick_rule_list: [{type: "on", pattern: src}]}', 'pol') +
        '---\n' +
        svc('haproxy.org/cr-backend: pol'),
    ],
    not: [
      object(
        'ingress.v3.haproxy.org/v3',
        'Backend',
        '{stick_rule_list: [{type: store-request, pattern: src}]}',
        'pol',
      ) +
        '---\n' +
        svc('haproxy.org/cr-backend: pol'),
    ],
  },
  {
    id: 'openshift-cookie',
    pins: [openshift('router.openshift.io/cookie_name: sess')],
    not: [
      openshift('router.openshift.io/cookie_name: sess, haproxy.router.openshift.io/disable_cookies: "true"'),
      openshift('router.openshift.io/cookie_name: sess', ', tls: {termination: passthrough}'),
    ],
  },
  {
    id: 'openshift-balance',
    pins: [openshift('haproxy.router.openshift.io/balance: source')],
    not: [openshift('haproxy.router.openshift.io/balance: leastconn')],
  },
  {
    id: 'haproxy-conf',
    pins: [
      map(
        'haproxy.cfg',
        'backend app\n  balance roundrobin\n  cookie SRV insert indirect nocache\n  server a web:80 cookie a',
      ),
      map('haproxy.cfg', 'defaults\n  balance source\nbackend app\n  server a web:80'),
      map('haproxy.cfg', 'listen app\n  stick-table type ip size 1m\n  stick on src\n  server-template s 3 web:80'),
    ],
    not: [
      map('haproxy.cfg', 'backend app\n  balance uri\n  server a web:80 cookie a'),
      map('haproxy.cfg', 'backend app\n  stick-table type ip size 1m\n  http-request track-sc0 src\n  server a web:80'),
      map('haproxy.cfg', 'backend app\n  # cookie SRV insert\n  server a web:80'),
    ],
  },
];
