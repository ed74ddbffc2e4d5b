import type { Pin } from '../../model/pin';
import { entriesAt, get, itemsAt, textAt, type Located } from '../../yaml/located';
import { parseFile } from '../../yaml/parse';
import { hostOf, type ConfPin } from './conf';
import { envoyPins } from './envoy-conf';
import { gatewayFilePins } from './gateway-conf';

/** Rows traefik-file, envoy-raw, kong-deck and apisix-file: proxies whose own configuration is YAML or JSON. */
export function yamlConfPins(text: string): readonly ConfPin[] {
  const traefik = text.includes('loadBalancer') && (text.includes('sticky') || text.includes('hrw'));
  const envoy = /hash_?policy|stateful_session|hashPolicy/i.test(text) && /clusters|route|load_?assignment/i.test(text);
  const gateway =
    /^["']?upstreams|"upstreams"|^["']?routes|^["']?_format_version/m.test(text) &&
    /hash_on|chash|sticky-sessions/.test(text);
  if ((!traefik && !envoy && !gateway) || text.includes('{{')) return [];
  const roots = parseFile('', text).documents.map((document) => document.root);
  return [
    ...(traefik ? roots.flatMap(traefikFile) : []),
    ...(envoy ? roots.flatMap(envoyPins) : []),
    ...(gateway ? roots.flatMap(gatewayFilePins) : []),
  ];
}

function traefikFile(root: Located | undefined): readonly ConfPin[] {
  const pins: ConfPin[] = [];
  for (const { key, value } of entriesAt(root, 'http', 'services')) {
    const hosts = itemsAt(value, 'loadBalancer', 'servers').flatMap(
      (server) => hostOf(textAt(server, 'url') ?? '') ?? [],
    );
    const add = (by: Pin['by'], says: string): void =>
      void pins.push({ dialect: 'traefik-file', by, certain: true, says: `${key}: ${says}`, hosts });
    if (get(value, 'loadBalancer', 'sticky', 'cookie')?.type === 'map') add('cookie', 'sticky.cookie');
    if (textAt(value, 'loadBalancer', 'strategy')?.toLowerCase() === 'hrw') add('client-ip', 'strategy hrw');
  }
  return pins;
}
