import { ing, svc, object, map, type Row } from './samples';

/** Traefik's dynamic configuration with one service. */
const dynamic = (choice: string): string =>
  `http:\n  services:\n    app:\n      loadBalancer:\n        ${choice}\n        servers: [{ url: "http://web:80" }]\n`;

/** Samples of section 5.3. */
export const traefikRows: readonly Row[] = [
  {
    id: 'traefik-service-ann',
    pins: [
      svc('traefik.ingress.kubernetes.io/service.sticky.cookie: "true"'),
      svc('traefik.ingress.kubernetes.io/service.sticky.cookie.name: foo'),
      svc('Traefik.ingress.kubernetes.io/Service.Sticky.Cookie: ""'),
    ],
    not: [
      svc(
        'traefik.ingress.kubernetes.io/service.sticky.cookie: "false", traefik.ingress.kubernetes.io/service.sticky.cookie.name: foo',
      ),
      svc('traefik.ingress.kubernetes.io/service.sticky: "true"'),
      ing('traefik.ingress.kubernetes.io/service.sticky.cookie: "true"'),
    ],
  },
  {
    id: 'traefik-ingressroute',
    pins: [
      object(
        'traefik.io/v1alpha1',
        'IngressRoute',
        '{routes: [{match: Host(`a`), services: [{name: web, port: 80, sticky: {cookie: {}}}]}]}',
      ),
      object(
        'traefik.containo.us/v1alpha1',
        'IngressRoute',
        '{routes: [{services: [{name: web, sticky: {cookie: {name: a}}}]}]}',
      ),
    ],
    not: [object('traefik.io/v1alpha1', 'IngressRoute', '{routes: [{services: [{name: web, port: 80, sticky: {}}]}]}')],
  },
  {
    id: 'traefik-hrw',
    pins: [object('traefik.io/v1alpha1', 'IngressRoute', '{routes: [{services: [{name: web, strategy: hrw}]}]}')],
    not: [object('traefik.io/v1alpha1', 'IngressRoute', '{routes: [{services: [{name: web, strategy: p2c}]}]}')],
  },
  {
    id: 'traefikservice-inner',
    pins: [
      object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web, sticky: {cookie: {}}}]}}'),
      object('traefik.io/v1alpha1', 'TraefikService', '{mirroring: {name: web, sticky: {cookie: {}}}}'),
    ],
    not: [object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web, sticky: {}}]}}')],
  },
  {
    id: 'traefikservice-weighted',
    to: 'group',
    pins: [
      object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web}], sticky: {cookie: {}}}}'),
    ],
    not: [object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web}]}}')],
  },
  {
    id: 'traefikservice-hrw',
    to: 'group',
    pins: [object('traefik.io/v1alpha1', 'TraefikService', '{highestRandomWeight: {services: [{name: web}]}}')],
    not: [object('traefik.io/v1alpha1', 'TraefikService', '{weighted: {services: [{name: web}]}}')],
  },
  {
    id: 'traefik-file',
    pins: [
      map(
        'dynamic.yml',
        'http:\n  services:\n    app:\n      loadBalancer:\n        sticky: {cookie: {}}\n        servers: [{url: "http://web:80"}]',
      ),
      // A file of its own.
      dynamic('sticky: { cookie: { name: sid } }'),
      dynamic('strategy: hrw'),
    ],
    not: [
      dynamic('sticky: {}'),
      dynamic('strategy: p2c # sticky'),
      map(
        'dynamic.yml',
        'http:\n  services:\n    app:\n      loadBalancer:\n        sticky: {}\n        servers: [{url: "http://web:80"}]',
      ),
    ],
  },
  {
    id: 'traefik-v1-service',
    pins: [
      svc('traefik.ingress.kubernetes.io/affinity: "true"'),
      svc('traefik.backend.loadbalancer.stickiness: "true"'),
    ],
    not: [
      svc('traefik.ingress.kubernetes.io/affinity: "false"'),
      svc('traefik.ingress.kubernetes.io/session-cookie-name: a'),
    ],
  },
];
