import { LineIndex } from '../../lines';
import type { Located } from '../../yaml/located';
import { parseFile } from '../../yaml/parse';
import { apisixPins } from './apisix-conf';
import { caddyJsonPins } from './caddy-json';
import type { ConfPin, YamlPin } from './conf';
import { envoyPins } from './envoy-conf';
import { kongPins } from './kong-conf';
import { kubeProxyPins } from './kube-proxy-conf';
import { traefikPins } from './traefik-conf';

/** Rows traefik-file, kong-deck, apisix-file and kube-proxy-ipvs: proxies that read a file of YAML. */
export function gatewayPins(root: Located | undefined): readonly YamlPin[] {
  return [...traefikPins(root), ...kongPins(root), ...apisixPins(root), ...kubeProxyPins(root)];
}

/** The same rows, envoy-raw and Caddy's JSON, in text that is embedded in another file. */
export function yamlConfPins(text: string): readonly ConfPin[] {
  const traefik = text.includes('loadBalancer') && (text.includes('sticky') || text.includes('hrw'));
  const envoy = /hash_?policy|stateful_session|hashPolicy/i.test(text) && /clusters|route|load_?assignment/i.test(text);
  const gateway =
    /^["']?upstreams|"upstreams"|^["']?(?:stream_)?routes|^["']?services|^["']?_format_version/m.test(text) &&
    /hash_on|chash|sticky-sessions/.test(text);
  const caddy = text.includes('selection_policy');
  // What Kong and APISIX fill in themselves (`${{ env "X" }}`) is told apart where it stands.
  if ((!traefik && !envoy && !gateway && !caddy) || /(?<!\$)\{\{/.test(text)) return [];
  const roots = parseFile('', text).documents.map((document) => document.root);
  const lines = new LineIndex(text);
  return [
    ...(traefik || gateway ? roots.flatMap(gatewayPins).map((pin) => embedded(pin, lines)) : []),
    ...(caddy ? roots.flatMap(caddyJsonPins).map((pin) => embedded(pin, lines)) : []),
    ...(envoy ? roots.flatMap(envoyPins) : []),
  ];
}

function embedded({ dialect, by, to, certain, says, hosts, at }: YamlPin, lines: LineIndex): ConfPin {
  const line = lines.position(at.at.start).line - 1;
  return { dialect, by, certain, says, hosts, line, word: at.key, ...(to === undefined ? {} : { to }) };
}
