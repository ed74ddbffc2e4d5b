import type { Pin } from '../../model/pin';
import { itemsAt, textAt, type Located } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { headerKey, pinsBy } from './keys';
import { entriesAlong } from './path';
import { truth } from './values';

/** One field of a cloud resource that an operator manages; what it leads to is outside the cluster. */
interface CloudRow {
  readonly id: string;
  readonly kind: string;
  readonly groups: readonly string[];
  readonly path: string;
  by(value: string, object: KubeObject): Pin['by'] | undefined;
  readonly to?: 'group';
  readonly certain?: false;
}

const cookieIf =
  (wanted: string) =>
  (value: string): Pin['by'] | undefined =>
    value === wanted ? 'cookie' : undefined;
const cookieIfTrue = (value: string): Pin['by'] | undefined => (truth(value) === true ? 'cookie' : undefined);

const GOOGLE: Readonly<Record<string, Pin['by']>> = {
  CLIENT_IP: 'client-ip',
  CLIENT_IP_PROTO: 'client-ip',
  CLIENT_IP_NO_DESTINATION: 'client-ip',
  GENERATED_COOKIE: 'cookie',
  HTTP_COOKIE: 'cookie',
  STRONG_COOKIE_AFFINITY: 'cookie',
};

/** Resources of AWS Controllers for Kubernetes, Crossplane, Config Connector and Azure Service Operator (sections 5.7 to 5.9). */
const ROWS: readonly CloudRow[] = [
  {
    id: 'kcc-backendservice',
    kind: 'ComputeBackendService',
    groups: ['compute.cnrm.cloud.google.com'],
    path: 'spec.sessionAffinity',
    by: (value, object) =>
      value === 'HEADER_FIELD'
        ? pinsBy(headerKey(textAt(object.root, 'spec', 'consistentHash', 'httpHeaderName') ?? ''))
        : GOOGLE[value],
  },
  {
    id: 'kcc-targetpool',
    kind: 'ComputeTargetPool',
    groups: ['compute.cnrm.cloud.google.com'],
    path: 'spec.sessionAffinity',
    by: (value) => (value === 'CLIENT_IP' || value === 'CLIENT_IP_PROTO' ? 'client-ip' : undefined),
    certain: false,
  },
  {
    id: 'cloud-run-v2',
    kind: 'RunService',
    groups: ['run.cnrm.cloud.google.com'],
    path: 'spec.template.sessionAffinity',
    by: cookieIfTrue,
    certain: false,
  },
  {
    id: 'aca',
    kind: 'ContainerApp',
    groups: ['app.azure.com'],
    path: 'spec.configuration.ingress.stickySessions.affinity',
    // Not supported where several revisions are active.
    by: (value, object) =>
      value === 'sticky' &&
      textAt(object.root, 'spec', 'configuration', 'activeRevisionsMode')?.toLowerCase() !== 'multiple'
        ? 'cookie'
        : undefined,
  },
  {
    id: 'appservice',
    kind: 'Site',
    groups: ['web.azure.com'],
    path: 'spec.clientAffinityEnabled',
    by: cookieIfTrue,
  },
  ...[
    'spec.backendHttpSettingsCollection[].cookieBasedAffinity',
    'spec.backendHttpSettingsCollection[].properties.cookieBasedAffinity',
  ].map((path): CloudRow => ({
    id: 'appgw-arm',
    kind: 'ApplicationGateway',
    groups: ['network.azure.com'],
    path,
    by: cookieIf('Enabled'),
    certain: false,
  })),
  {
    id: 'frontdoor',
    kind: 'AfdOriginGroup',
    groups: ['cdn.azure.com'],
    path: 'spec.sessionAffinityState',
    by: cookieIf('Enabled'),
    to: 'group',
    certain: false,
  },
  {
    id: 'aws-ack',
    kind: 'TargetGroup',
    groups: ['elbv2.services.k8s.aws'],
    path: 'spec.attributes',
    by: (_, object) => (switchedOn(itemsAt(object.root, 'spec', 'attributes')) ? 'cookie' : undefined),
    certain: false,
  },
  {
    id: 'aws-crossplane',
    kind: 'LBTargetGroup',
    groups: ['elbv2.aws.upbound.io'],
    path: 'spec.forProvider.stickiness[].type',
    by: (value, object) =>
      entriesAlong(object.root, 'spec.forProvider.stickiness[].enabled').some(
        (each) => each.value.type === 'scalar' && truth(each.value.text) === false,
      )
        ? undefined
        : value === 'source_ip'
          ? 'client-ip'
          : 'cookie',
    certain: false,
  },
];

function switchedOn(attributes: readonly Located[]): boolean {
  return attributes.some(
    (each) => textAt(each, 'key') === 'stickiness.enabled' && truth(textAt(each, 'value') ?? '') === true,
  );
}

/** One dialect per row. */
export const cloudDialects: readonly Dialect[] = ROWS.map((row) => ({
  kind: row.kind,
  groups: row.groups,
  *find(object): Generator<Found> {
    for (const at of entriesAlong(object.root, row.path)) {
      const value = at.value.type === 'scalar' ? at.value.text.trim() : '';
      const by = row.by(value, object);
      if (by === undefined) continue;
      const { id: dialect, to = 'instance', certain = true } = row;
      yield { workloads: [], pin: pinOn(at, { dialect, by, to, certain, says: setting(at.key, value, object) }) };
    }
  },
}));
