import assert from 'node:assert/strict';
import { component, deployment, readKubernetes, service } from '../kubernetes/read';

const ingress = (annotations = ''): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: edge, annotations: {${annotations}}}\nspec: {defaultBackend: {service: {name: web}}}\n---\n`;

function undone(...texts: readonly string[]): string | undefined {
  return component(readKubernetes(...texts), 'Deployment/web').pins[0]?.undone;
}

describe('pins that do not reach an instance', () => {
  const clientIp = service('web', 'sessionAffinity: ClientIP');
  const balancer = 'type: LoadBalancer, externalTrafficPolicy: Local';
  const prefix = 'service.beta.kubernetes.io/do-loadbalancer-sticky-sessions';
  const cookies = `annotations: {service.beta.kubernetes.io/do-loadbalancer-protocol: http, ${prefix}-type: cookies, ${prefix}-cookie-name: lane, ${prefix}-cookie-ttl: "60"}`;
  const apart =
    'affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}';

  it('ClientIP alone reaches the pods', () => {
    assert.equal(undone(deployment('web') + clientIp), undefined);
  });

  it('ClientIP behind a proxy that knows the pods', () => {
    assert.match(undone(deployment('web') + clientIp + ingress()) ?? '', /Ingress `edge`.*does not ask the Service/);
  });

  it('ClientIP behind a proxy that uses the Service', () => {
    const front = ingress('nginx.ingress.kubernetes.io/service-upstream: "true"');
    assert.match(undone(deployment('web') + clientIp + front) ?? '', /the address seen is the proxy's/);
  });

  it('a cookie on a proxy that dials one address', () => {
    const front = ingress(
      'nginx.ingress.kubernetes.io/affinity: cookie, nginx.ingress.kubernetes.io/service-upstream: "true"',
    );
    assert.match(undone(deployment('web') + service('web') + front) ?? '', /one address/);
    assert.equal(
      undone(deployment('web') + service('web') + ingress('nginx.ingress.kubernetes.io/affinity: cookie')),
      undefined,
    );
  });

  it('a balancer that targets nodes', () => {
    assert.match(
      undone(deployment('web') + service('web', 'type: LoadBalancer', cookies)) ?? '',
      /one node, not on one pod/,
    );
    assert.match(undone(deployment('web') + service('web', balancer, cookies)) ?? '', /several pods may share a node/);
    assert.equal(undone(deployment('web', apart) + service('web', balancer, cookies)), undefined);
  });

  it('a cookie of Traefik that chooses among the ports of nodes', () => {
    const traefik = 'traefik.ingress.kubernetes.io/service';
    const annotations = (nodes: string): string =>
      `annotations: {${traefik}.sticky.cookie: "true", ${traefik}.nodeportlb: "${nodes}"}`;
    assert.match(undone(deployment('web') + service('web', 'type: NodePort', annotations('true'))) ?? '', /one node/);
    assert.equal(undone(deployment('web') + service('web', 'type: NodePort', annotations('false'))), undefined);
    assert.equal(undone(deployment('web', apart) + service('web', balancer, annotations('true'))), undefined);
    const route = (more: string): string =>
      `apiVersion: traefik.io/v1alpha1\nkind: IngressRoute\nmetadata: {name: edge}\nspec: {routes: [{services: [{name: web, sticky: {cookie: {}}${more}}]}]}\n---\n`;
    assert.match(undone(deployment('web') + service('web') + route(', nodePortLB: true')) ?? '', /one node/);
    assert.equal(undone(deployment('web') + service('web') + route('')), undefined);
  });

  it('an embedded proxy whose only server is a Service', () => {
    const conf =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a.conf: "upstream u { ip_hash; server web:80; }"}\n---\n';
    assert.match(undone(deployment('web') + service('web') + conf) ?? '', /only server/);
    assert.equal(undone(deployment('web') + service('web', 'clusterIP: None') + conf), undefined);
  });
});
