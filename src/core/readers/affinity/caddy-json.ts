import { entry, get, itemsAt, textAt, type Located } from '../../yaml/located';
import { caddyPolicy } from './caddy-conf';
import { hostOf, type YamlPin } from './conf';
import { mappingsBelow } from './envoy-conf';

/**
 * Row caddyfile in Caddy's own JSON: the `selection_policy` of each `reverse_proxy` handler, with the hosts it dials.
 * Source: https://caddyserver.com/docs/json/apps/http/servers/routes/handle/reverse_proxy/
 */
export function caddyJsonPins(root: Located | undefined): readonly YamlPin[] {
  return [...mappingsBelow(root)].flatMap((handler) => {
    const policy = get(handler, 'load_balancing', 'selection_policy');
    const at = entry(policy, 'policy');
    const word = textAt(policy, 'policy') ?? '';
    const by = caddyPolicy(`${word} ${textAt(policy, 'field') ?? textAt(policy, 'key') ?? ''}`);
    if (at === undefined || by === undefined) return [];
    const upstreams = itemsAt(handler, 'upstreams');
    return [
      {
        dialect: 'caddyfile',
        by,
        certain: true,
        says: `policy: ${word}`,
        block: 'a reverse proxy',
        hosts: upstreams.flatMap((each) => hostOf(textAt(each, 'dial') ?? '') ?? []),
        servers: upstreams.length,
        at,
        parts: [],
      },
    ];
  });
}
