import type { Pin } from '../../model/pin';
import { get, isFalse, itemsAt, textAt, type Located } from '../../yaml/located';
import { headerKey, pinsBy } from './keys';
import { truth } from './values';

/** One setting of a cloud's resource, whether an operator of a cluster manages it or a template of the cloud. */
export interface CloudRow {
  readonly id: string;
  /** The operator's kind and API groups; its settings stand in `spec`. */
  readonly object?: { readonly kind: string; readonly groups: readonly string[] };
  /** Types of the resource in templates; its settings stand in `properties`. */
  readonly type?: RegExp;
  /** Where the setting stands below those. */
  readonly paths: readonly string[];
  /** By what the value makes it recognise clients; undefined when it does not pin. */
  by(value: string, settings: Located): Pin['by'] | undefined;
  readonly to?: 'group';
  readonly certain?: false;
}

const cookieIf =
  (...wanted: readonly string[]) =>
  (value: string): Pin['by'] | undefined =>
    wanted.includes(value) ? 'cookie' : undefined;
const cookieIfTrue = (value: string): Pin['by'] | undefined => (truth(value) === true ? 'cookie' : undefined);

const GOOGLE: ReadonlyMap<string, Pin['by']> = new Map<string, Pin['by']>([
  ['CLIENT_IP', 'client-ip'],
  ['CLIENT_IP_PROTO', 'client-ip'],
  ['CLIENT_IP_NO_DESTINATION', 'client-ip'],
  ['GENERATED_COOKIE', 'cookie'],
  ['HTTP_COOKIE', 'cookie'],
  ['STRONG_COOKIE_AFFINITY', 'cookie'],
]);

/** Source: https://cloud.google.com/load-balancing/docs/backend-service#session_affinity */
function google(value: string, settings: Located): Pin['by'] | undefined {
  return value === 'HEADER_FIELD'
    ? pinsBy(headerKey(textAt(settings, 'consistentHash', 'httpHeaderName') ?? ''))
    : GOOGLE.get(value);
}

/** Resources of AWS, Google Cloud and Azure (sections 5.7 to 5.9). */
export const cloudRows: readonly CloudRow[] = [
  {
    id: 'kcc-backendservice',
    object: { kind: 'ComputeBackendService', groups: ['compute.cnrm.cloud.google.com'] },
    paths: ['sessionAffinity'],
    by: google,
  },
  {
    id: 'kcc-targetpool',
    object: { kind: 'ComputeTargetPool', groups: ['compute.cnrm.cloud.google.com'] },
    paths: ['sessionAffinity'],
    by: (value) => (value === 'CLIENT_IP' || value === 'CLIENT_IP_PROTO' ? 'client-ip' : undefined),
    certain: false,
  },
  {
    id: 'gdm-backendservice',
    type: /(?:backendService|targetPool)s?$/i,
    paths: ['sessionAffinity'],
    by: google,
    certain: false,
  },
  {
    id: 'cloud-run-v2',
    object: { kind: 'RunService', groups: ['run.cnrm.cloud.google.com'] },
    type: /cloudrunv2\b.*service$/i,
    paths: ['template.sessionAffinity'],
    by: cookieIfTrue,
    certain: false,
  },
  {
    id: 'aca',
    object: { kind: 'ContainerApp', groups: ['app.azure.com'] },
    type: /^$|^microsoft\.app\/containerapps$|^azure-native:app[/:\w]*:containerapp$/i,
    paths: ['configuration.ingress.stickySessions.affinity'],
    // Not supported where several revisions are active.
    by: (value, settings) =>
      value === 'sticky' && textAt(settings, 'configuration', 'activeRevisionsMode')?.toLowerCase() !== 'multiple'
        ? 'cookie'
        : undefined,
  },
  {
    id: 'appservice',
    object: { kind: 'Site', groups: ['web.azure.com'] },
    type: /^$|^microsoft\.web\/sites(?:\/slots)?$|^azure-native:web[/:\w]*:webapp(?:slot)?$|^azure:appservice[/:\w]*:\w*webapp$/i,
    paths: ['clientAffinityEnabled'],
    by: cookieIfTrue,
  },
  {
    id: 'spring-apps',
    type: /^$|^microsoft\.appplatform\/spring\/apps$|^azure-native:appplatform[/:\w]*:app$/i,
    paths: ['ingressSettings.sessionAffinity'],
    by: cookieIf('Cookie'),
  },
  {
    id: 'appgw-arm',
    object: { kind: 'ApplicationGateway', groups: ['network.azure.com'] },
    type: /^microsoft\.network\/applicationgateways$|^azure-native:network[/:\w]*:applicationgateway$/i,
    paths: [
      'backendHttpSettingsCollection[].cookieBasedAffinity',
      'backendHttpSettingsCollection[].properties.cookieBasedAffinity',
    ],
    by: cookieIf('Enabled'),
    certain: false,
  },
  {
    id: 'frontdoor',
    object: { kind: 'AfdOriginGroup', groups: ['cdn.azure.com'] },
    type: /(?:^|\/)origingroups$|^microsoft\.network\/frontdoors$|^azure-native:(?:cdn|network)[/:\w]*:(?:afdorigingroup|frontdoor)$/i,
    paths: [
      'sessionAffinityState',
      'frontendEndpoints[].sessionAffinityEnabledState',
      'frontendEndpoints[].properties.sessionAffinityEnabledState',
    ],
    by: cookieIf('Enabled'),
    to: 'group',
    certain: false,
  },
  {
    id: 'aws-ack',
    object: { kind: 'TargetGroup', groups: ['elbv2.services.k8s.aws'] },
    paths: ['attributes'],
    by: (_, settings) => (itemsAt(settings, 'attributes').some(switchesOn) ? 'cookie' : undefined),
    certain: false,
  },
  {
    id: 'aws-crossplane',
    object: { kind: 'LBTargetGroup', groups: ['elbv2.aws.upbound.io'] },
    paths: ['forProvider.stickiness[].type'],
    by: (value, settings) =>
      stickiness(settings).some((each) => isFalse(get(each, 'enabled')))
        ? undefined
        : value === 'source_ip'
          ? 'client-ip'
          : 'cookie',
    certain: false,
  },
];

function switchesOn(attribute: Located): boolean {
  return textAt(attribute, 'key') === 'stickiness.enabled' && truth(textAt(attribute, 'value') ?? '') === true;
}

/** A list in one version of the provider, a mapping in the next. */
function stickiness(settings: Located): readonly Located[] {
  const found = get(settings, 'forProvider', 'stickiness');
  return found === undefined ? [] : found.type === 'seq' ? found.items : [found];
}
