import { svc, object, target, route, type Row } from './samples';

/** Samples of section 5.1. */
export const coreRows: readonly Row[] = [
  {
    id: 'k8s-service',
    pins: [
      svc('', 'sessionAffinity: ClientIP'),
      svc('', 'sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}'),
    ],
    not: [
      svc('', 'sessionAffinity: None'),
      svc('', 'sessionAffinity: ClientIP, clusterIP: None'),
      svc('', 'sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}'),
    ],
  },
  {
    id: 'k8s-serviceimport',
    pins: [
      object(
        'multicluster.x-k8s.io/v1alpha1',
        'ServiceImport',
        '{type: ClusterSetIP, sessionAffinity: ClientIP}',
        'web',
      ),
    ],
    not: [
      object('multicluster.x-k8s.io/v1alpha1', 'ServiceImport', '{type: ClusterSetIP, sessionAffinity: None}', 'web'),
    ],
  },
  {
    id: 'kube-router',
    pins: [svc('kube-router.io/service.scheduler: sh', 'type: ClusterIP')],
    not: [svc('kube-router.io/service.scheduler: rr')],
  },
  {
    id: 'gwapi-route',
    pins: [route(', sessionPersistence: {sessionName: a}'), route(', sessionPersistence: {type: Header}')],
    not: [route('')],
  },
  {
    id: 'gwapi-xbackend',
    pins: [
      object(
        'gateway.networking.x-k8s.io/v1alpha1',
        'XBackendTrafficPolicy',
        `{targetRefs: [{kind: Service, name: web}], sessionPersistence: {sessionName: a}}`,
      ),
    ],
    not: [
      object(
        'gateway.networking.x-k8s.io/v1alpha1',
        'XBackendTrafficPolicy',
        `{targetRefs: [{kind: Service, name: web}], retryConstraint: {}}`,
      ),
    ],
  },
  {
    id: 'gwapi-backendlb',
    pins: [
      object(
        'gateway.networking.k8s.io/v1alpha2',
        'BackendLBPolicy',
        `{${target}, sessionPersistence: {sessionName: a}}`,
      ),
    ],
    not: [object('gateway.networking.k8s.io/v1alpha2', 'BackendLBPolicy', `{${target}}`)],
  },
];
