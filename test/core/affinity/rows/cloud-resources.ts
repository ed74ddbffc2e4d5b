import type { FileRow } from './cloud-row';

const app = (properties: string, type = 'Microsoft.App/containerApps'): string =>
  `type: ${type}\nname: web\nlocation: northeurope\nproperties:\n  ${properties}\n`;
const arm = (type: string, properties: string, name = 'web'): string =>
  `$schema: https://schema.example/deploymentTemplate.json#\nresources:\n  - type: ${type}\n    apiVersion: "2023-01-01"\n    kind: app\n    name: ${name}\n    properties: ${properties}\n`;
const pulumi = (type: string, properties: string): string =>
  `name: shop\nruntime: yaml\nresources:\n  web:\n    type: ${type}\n    properties: ${properties}\n`;

const sticky = (affinity: string, more = ''): string =>
  `configuration: { ${more}ingress: { stickySessions: { affinity: ${affinity} } } }`;

const backend = (affinity: string, type = 'compute.v1.backendService'): string =>
  `resources:
- name: edge
  type: ${type}
  properties:
    sessionAffinity: ${affinity}
    backends: [{ group: $(ref.web.instanceGroup) }]
- name: web
  type: compute.v1.instanceGroupManager
  properties: { targetSize: 2 }
`;

const heat = (pool: string, type = 'OS::Octavia'): string => `heat_template_version: 2018-08-31
parameters:
  method: { type: string, default: ROUND_ROBIN }
resources:
  pool:
    type: ${type}::Pool
    properties: { listener: { get_resource: listener }, protocol: HTTP, ${pool} }
  member:
    type: ${type}::PoolMember
    properties: { pool: { get_resource: pool }, address: { get_attr: [web, first_address] }, protocol_port: 80 }
  web: { type: OS::Nova::Server, properties: { image: a, flavor: b } }
`;

/** Samples of resources in templates of Azure, Google Cloud and OpenStack (sections 5.8 to 5.10). */
export const cloudResourceRows: readonly FileRow[] = [
  {
    id: 'aca',
    pinned: ['web'],
    certain: true,
    pins: [
      app(sticky('sticky')),
      // What `az containerapp show` writes may leave the type out.
      app(sticky('sticky')).replace(/^type.*\n/, ''),
      app(sticky('sticky', 'activeRevisionsMode: Single, ')),
      arm('Microsoft.App/containerApps', `{ ${sticky('sticky')} }`),
      pulumi('azure-native:app:ContainerApp', `{ ${sticky('sticky')} }`),
    ],
    not: [
      app(sticky('none')),
      app(sticky('sticky', 'activeRevisionsMode: Multiple, ')),
      app('stickySessions: { affinity: sticky }'),
      app(sticky('sticky'), 'Microsoft.App/jobs'),
      arm('Microsoft.App/containerApps', `{ ${sticky('"[parameters(\'affinity\')]"')} }`),
    ],
    loose: [],
  },
  {
    id: 'appservice',
    pinned: ['web'],
    certain: true,
    pins: [
      arm('Microsoft.Web/sites', '{ clientAffinityEnabled: true }'),
      arm('Microsoft.Web/sites/slots', '{ clientAffinityEnabled: "true" }'),
      pulumi('azure-native:web:WebApp', '{ clientAffinityEnabled: true }'),
      pulumi('azure:appservice:LinuxWebApp', '{ clientAffinityEnabled: true }'),
    ],
    not: [
      arm('Microsoft.Web/sites', '{ clientAffinityEnabled: false }'),
      // On by default, which the author did not write.
      arm('Microsoft.Web/sites', '{ httpsOnly: true } # clientAffinityEnabled'),
      arm('Microsoft.Web/serverfarms', '{ clientAffinityEnabled: true }'),
    ],
    loose: [],
  },
  {
    id: 'spring-apps',
    pinned: ['web'],
    certain: true,
    pins: [
      arm('Microsoft.AppPlatform/Spring/apps', '{ ingressSettings: { sessionAffinity: Cookie } }'),
      app('ingressSettings: { sessionAffinity: Cookie }', 'Microsoft.AppPlatform/Spring/apps'),
    ],
    not: [
      arm('Microsoft.AppPlatform/Spring/apps', '{ ingressSettings: { sessionAffinity: None } }'),
      arm('Microsoft.AppPlatform/Spring/apps', '{ ingressSettings: { sessionCookieMaxAge: 60 } } # sessionAffinity'),
    ],
    loose: [],
  },
  {
    id: 'appgw-arm',
    pinned: [],
    certain: false,
    pins: [],
    not: [
      arm(
        'Microsoft.Network/applicationGateways',
        '{ backendHttpSettingsCollection: [{ name: a, properties: { cookieBasedAffinity: Disabled } }] }',
      ),
    ],
    loose: [
      arm(
        'Microsoft.Network/applicationGateways',
        '{ backendHttpSettingsCollection: [{ name: a, properties: { cookieBasedAffinity: Enabled } }] }',
      ),
      pulumi(
        'azure-native:network:ApplicationGateway',
        '{ backendHttpSettingsCollection: [{ cookieBasedAffinity: Enabled }] }',
      ),
    ],
  },
  {
    id: 'frontdoor',
    pinned: [],
    certain: false,
    to: 'group',
    pins: [],
    not: [
      arm('Microsoft.Cdn/profiles/originGroups', '{ sessionAffinityState: Disabled }'),
      arm('Microsoft.Cdn/profiles/endpoints', '{ sessionAffinityState: Enabled }'),
    ],
    loose: [
      arm('Microsoft.Cdn/profiles/originGroups', '{ sessionAffinityState: Enabled }'),
      arm(
        'Microsoft.Cdn/profiles',
        '{}\n    resources:\n      - { type: originGroups, name: a, properties: { sessionAffinityState: Enabled } }',
      ),
      pulumi('azure-native:cdn:AFDOriginGroup', '{ sessionAffinityState: Enabled }'),
      arm(
        'Microsoft.Network/frontDoors',
        '{ frontendEndpoints: [{ properties: { sessionAffinityEnabledState: Enabled } }] }',
      ),
    ],
  },
  {
    id: 'cloud-run-v2',
    pinned: ['web'],
    certain: false,
    pins: [
      pulumi('gcp:cloudrunv2:Service', '{ template: { sessionAffinity: true, scaling: { minInstanceCount: 2 } } }'),
      pulumi('gcp:cloudrunv2/service:Service', '{ template: { sessionAffinity: true } }'),
    ],
    not: [
      pulumi('gcp:cloudrunv2:Service', '{ template: { sessionAffinity: false } }'),
      pulumi('gcp:cloudrunv2:Service', '{ sessionAffinity: true }'),
      pulumi('gcp:cloudrunv2:Service', '{ template: { sessionAffinity: "${sticky}" } }'),
    ],
    loose: [],
  },
  {
    id: 'gdm-backendservice',
    pinned: ['web'],
    certain: false,
    pins: [
      backend('CLIENT_IP'),
      backend('GENERATED_COOKIE', 'compute.beta.regionBackendService'),
      backend('HEADER_FIELD\n    consistentHash: { httpHeaderName: X-Session-Id }'),
    ],
    not: [
      backend('NONE'),
      backend('CLIENT_IP_PORT_PROTO'),
      backend('HEADER_FIELD\n    consistentHash: { httpHeaderName: X-Request-Id }'),
      backend('CLIENT_IP', 'compute.v1.urlMap'),
    ],
    loose: [
      backend('CLIENT_IP').replace('$(ref.web.instanceGroup)', 'zones/a/instanceGroups/web'),
      'resources:\n- { name: pool, type: compute.v1.targetPool, properties: { sessionAffinity: CLIENT_IP } }\n',
    ],
  },
  {
    id: 'heat-pool',
    pinned: ['web'],
    certain: true,
    pins: [
      heat('lb_algorithm: ROUND_ROBIN, session_persistence: { type: HTTP_COOKIE }'),
      heat('lb_algorithm: ROUND_ROBIN, session_persistence: { type: APP_COOKIE, cookie_name: sid }'),
      heat('lb_algorithm: SOURCE_IP'),
      heat('lb_algorithm: SOURCE_IP')
        .replace(/ {2}member:[^]*/, '')
        .concat(
          '  web:\n    type: OS::Heat::AutoScalingGroup\n    properties: { min_size: 2, max_size: 4, resource: { type: server.yaml, properties: { pool_id: { get_resource: pool } } } }\n',
        ),
    ],
    not: [
      heat('lb_algorithm: ROUND_ROBIN # SOURCE_IP\n   '),
      heat('lb_algorithm: SOURCE_IP_PORT, name: SOURCE_IP'),
      heat('lb_algorithm: { get_param: method }, description: SOURCE_IP'),
    ],
    loose: [heat('lb_algorithm: SOURCE_IP').replace('{ get_attr: [web, first_address] }', '192.0.2.7')],
  },
  {
    id: 'heat-pool',
    pinned: ['web'],
    certain: false,
    pins: [heat('session_persistence: { type: SOURCE_IP }', 'OS::Neutron::LBaaS')],
    not: [heat('lb_algorithm: LEAST_CONNECTIONS, description: SOURCE_IP', 'OS::Neutron::LBaaS')],
    loose: [],
  },
];
