import { svc, object, target, type Row } from './samples';

/** Samples of section 5.8. */
export const googleRows: readonly Row[] = [
  {
    id: 'gke-backendconfig',
    pins: [
      object('cloud.google.com/v1', 'BackendConfig', '{sessionAffinity: {affinityType: GENERATED_COOKIE}}', 'pol') +
        '---\n' +
        svc(`cloud.google.com/backend-config: '{"default": "pol"}'`),
    ],
    not: [
      object('cloud.google.com/v1', 'BackendConfig', '{sessionAffinity: {affinityType: NONE}}', 'pol') +
        '---\n' +
        svc(`cloud.google.com/backend-config: '{"default": "pol"}'`),
      object('cloud.google.com/v1', 'BackendConfig', '{sessionAffinity: {affinityType: CLIENT_IP}}', 'pol') +
        '---\n' +
        svc(`cloud.google.com/backend-config: '{"default": "other"}'`),
    ],
  },
  {
    id: 'gke-backendpolicy',
    pins: [
      object('networking.gke.io/v1', 'GCPBackendPolicy', `{${target}, default: {sessionAffinity: {type: CLIENT_IP}}}`),
    ],
    not: [
      object(
        'networking.gke.io/v1',
        'GCPBackendPolicy',
        `{${target}, default: {sessionAffinity: {type: CLIENT_IP_PORT_PROTO}}}`,
      ),
    ],
  },
  {
    id: 'gke-sessionaffinity',
    pins: [
      object(
        'networking.gke.io/v1',
        'GCPSessionAffinityPolicy',
        `{${target}, statefulGeneratedCookie: {cookieTtlSeconds: 60}}`,
      ),
    ],
    not: [object('networking.gke.io/v1', 'GCPSessionAffinityPolicy', `{${target}}`)],
  },
  {
    id: 'gke-multicluster',
    pins: [
      object(
        'networking.gke.io/v1',
        'MultiClusterService',
        '{template: {spec: {selector: {app: web}, sessionAffinity: ClientIP}}}',
      ),
    ],
    not: [object('networking.gke.io/v1', 'MultiClusterService', '{template: {spec: {selector: {app: web}}}}')],
  },
];
