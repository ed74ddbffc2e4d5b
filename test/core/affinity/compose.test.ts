import assert from 'node:assert/strict';
import { composePins } from '../../../src/core/readers/affinity/compose';
import type { Located } from '../../../src/core/yaml/located';
import { parseFile } from '../../../src/core/yaml/parse';

const at = { file: 'compose.yaml', start: 0, end: 1 };

interface Case {
  /** The service in YAML, for settings beside the usual ones. */
  readonly body?: string;
  readonly row: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly image?: string;
  readonly config?: string;
  readonly links?: readonly string[];
  readonly proxied?: boolean;
  /** Dialects found, each with its target. */
  readonly found: readonly string[];
}

const sticky = 'traefik.http.services.web.loadbalancer.sticky';

const cases: readonly Case[] = [
  { row: 'traefik-label', labels: { [`${sticky}.cookie`]: 'true' }, found: ['traefik-label self'] },
  { row: 'traefik-label empty', labels: { [`${sticky}.cookie`]: '' }, found: ['traefik-label self'] },
  { row: 'traefik-label option', labels: { [`${sticky}.cookie.name`]: 'srv' }, found: ['traefik-label self'] },
  {
    row: 'traefik-label any case',
    labels: { 'traefik.http.services.web.loadBalancer.sticky.cookie': 'TRUE' },
    found: ['traefik-label self'],
  },
  {
    row: 'traefik-label two services',
    labels: { [`${sticky}.cookie`]: 'true', 'traefik.http.services.api.loadbalancer.sticky.cookie.secure': 'true' },
    found: ['traefik-label self', 'traefik-label self'],
  },
  {
    row: 'traefik-label off wins',
    labels: { [`${sticky}.cookie`]: 'false', [`${sticky}.cookie.name`]: 'srv' },
    found: [],
  },
  { row: 'traefik-label empty block', labels: { [sticky]: 'true' }, found: [] },
  { row: 'traefik-label disabled', labels: { 'traefik.enable': 'false', [`${sticky}.cookie`]: 'true' }, found: [] },
  {
    row: 'traefik-label-hrw',
    labels: { 'traefik.http.services.web.loadbalancer.strategy': 'hrw' },
    found: ['traefik-label-hrw self'],
  },
  { row: 'traefik-label-hrw other', labels: { 'traefik.http.services.web.loadbalancer.strategy': 'p2c' }, found: [] },
  {
    row: 'traefik-v1-label',
    labels: { 'traefik.backend.loadbalancer.sticky': 'true' },
    found: ['traefik-v1-label self'],
  },
  { row: 'traefik-v1-label alone', labels: { 'traefik.backend.loadbalancer.stickiness.cookieName': 'a' }, found: [] },
  {
    row: 'rancher-lb',
    body: 'lb_config: { port_rules: [{ service: web }, { service: other/api }], stickiness_policy: { name: sid } }',
    found: ['rancher-lb web'],
  },
  {
    row: 'rancher-lb linked',
    body: 'load_balancer_config: { lb_cookie_stickiness_policy: { cookie: sid } }',
    links: ['web'],
    found: ['rancher-lb web'],
  },
  { row: 'rancher-lb without', body: 'lb_config: { port_rules: [{ service: web }] }', links: ['web'], found: [] },
  { row: 'rancher-lb empty', body: 'lb_config: { stickiness_policy: }', links: ['web'], found: [] },
  {
    row: 'nginx-proxy',
    labels: { 'com.github.nginx-proxy.nginx-proxy.loadbalance': 'hash $$remote_addr;' },
    found: ['nginx-proxy self'],
  },
  { row: 'nginx-proxy other', labels: { 'com.github.nginx-proxy.nginx-proxy.loadbalance': 'least_conn;' }, found: [] },
  {
    row: 'caddy-label',
    labels: { 'caddy_1.handle_path.0_reverse_proxy.lb_policy': 'header X-User-Id' },
    found: ['caddy-label self'],
  },
  { row: 'caddy-label other', labels: { 'caddy.reverse_proxy.lb_policy': 'uri_hash' }, found: [] },
  { row: 'docker-flow', labels: { 'com.df.sessionType': 'sticky-server' }, found: ['docker-flow self'] },
  { row: 'docker-flow other', labels: { 'com.df.sessionType': 'none' }, found: [] },
  {
    row: 'interlock-cookie',
    labels: { 'com.docker.lb.sticky_session_cookie': 'session' },
    found: ['interlock-cookie self'],
  },
  { row: 'interlock-cookie empty', labels: { 'com.docker.lb.sticky_session_cookie': '' }, found: [] },
  { row: 'interlock-iphash', labels: { 'com.docker.lb.ip_hash': '1' }, found: ['interlock-iphash self'] },
  { row: 'interlock-iphash off', labels: { 'com.docker.lb.ip_hash': 'false' }, found: [] },
  {
    row: 'dockercloud application',
    environment: { COOKIE: 'SRV insert indirect nocache' },
    found: ['dockercloud-haproxy self'],
  },
  { row: 'dockercloud foreign variable', environment: { COOKIE: 'a-secret-value', BALANCE: 'source' }, found: [] },
  {
    row: 'dockercloud application behind the proxy',
    environment: { BALANCE: 'source' },
    proxied: true,
    found: ['dockercloud-haproxy self'],
  },
  {
    row: 'dockercloud application behind the proxy, other algorithm',
    environment: { BALANCE: 'leastconn' },
    proxied: true,
    found: [],
  },
  {
    row: 'dockercloud proxy',
    image: 'dockercloud/haproxy:1.6',
    environment: { BALANCE: 'source' },
    links: ['web', 'api'],
    found: ['dockercloud-haproxy web', 'dockercloud-haproxy api'],
  },
  { row: 'dockercloud proxy, no target', image: 'dockercloud/haproxy', environment: { BALANCE: 'source' }, found: [] },
  {
    row: 'eeacms',
    image: 'eeacms/haproxy',
    environment: { COOKIES_ENABLED: 'true', BACKENDS: 'web1:80 web2:80' },
    found: ['eeacms-haproxy web1', 'eeacms-haproxy web2'],
  },
  {
    row: 'eeacms off',
    image: 'eeacms/haproxy',
    environment: { COOKIES_ENABLED: 'yes', COOKIES_NAME: 'a' },
    links: ['web'],
    found: [],
  },
  {
    row: 'nginx-conf',
    config: 'upstream app { ip_hash; server web1:80; server tasks.web2:80; }',
    found: ['nginx-conf web1', 'nginx-conf web2'],
  },
  { row: 'nginx-conf comment', config: 'upstream app {\n # ip_hash;\n server web:80; }', found: [] },
  { row: 'nginx-conf address only', config: 'upstream app { ip_hash; server 10.0.0.1:80; }', found: [] },
  { row: 'haproxy-conf', config: 'backend app\n  balance source\n  server a web:80', found: ['haproxy-conf web'] },
  { row: 'haproxy-conf template', config: 'backend app\n  balance {{ env "B" }}\n  server a web:80', found: [] },
  {
    row: 'caddyfile',
    config: ':80 {\n  reverse_proxy web:80 api:80 {\n    lb_policy ip_hash\n  }\n}',
    found: ['caddyfile web', 'caddyfile api'],
  },
  {
    row: 'kong-deck',
    config: '_format_version: "3.0"\nupstreams: [{hash_on: ip, targets: [{target: "web:80"}]}]',
    found: ['kong-deck web'],
  },
  {
    row: 'apisix-file',
    config: 'routes:\n- upstream: {type: chash, key: remote_addr, nodes: {"web:80": 1}}',
    found: ['apisix-file web'],
  },
  {
    row: 'envoy-raw session',
    config:
      'static_resources:\n  http_filters: [{name: envoy.filters.http.stateful_session, typed_config: {session_state: {name: envoy.http.stateful_session.header}}}]\n  clusters: [{name: a, load_assignment: {endpoints: [{address: web}]}}]',
    found: ['envoy-raw web'],
  },
  {
    row: 'apache-conf',
    config: '<Proxy balancer://a>\nBalancerMember http://web:80\nProxySet stickysession=R\n</Proxy>',
    found: ['apache-conf web'],
  },
];

function bodyOf(text: string): Located {
  const root = parseFile('compose.yaml', text).documents[0]?.root;
  assert.ok(root !== undefined);
  return root;
}

describe('affinity dialects of Compose', () => {
  for (const { row, labels = {}, environment = {}, image, config, links, proxied, body, found } of cases) {
    it(row, () => {
      const pins = composePins({
        service: 'carrier',
        image,
        labels: new Map(Object.entries(labels).map(([key, text]) => [key, { text, at }])),
        environment: Object.entries(environment).map(([name, value]) => ({ name, value, at, secret: false })),
        configs: config === undefined ? [] : [{ text: config, at }],
        ...(links === undefined ? {} : { links }),
        ...(proxied === undefined ? {} : { proxied }),
        ...(body === undefined ? {} : { body: bodyOf(body) }),
      });
      assert.deepEqual(
        pins.map(({ target, pin }) => `${pin.dialect} ${target}`),
        found,
      );
    });
  }

  it('says when Swarm balances behind Traefik', () => {
    const labels = new Map([
      [`${sticky}.cookie`, { text: 'true', at }],
      ['traefik.docker.lbswarm', { text: 'true', at }],
    ]);
    const [first] = composePins({ service: 'web', image: undefined, labels, environment: [], configs: [] });
    assert.match(first?.pin.undone ?? '', /Swarm balances/);
  });
});
