import { apacheConfPins } from './apache-conf';
import { caddyConfPins } from './caddy-conf';
import type { ConfPin, ConfPool } from './conf';
import { haproxyConfPins, haproxyPools } from './haproxy-conf';
import { nginxConfPins, nginxPools } from './nginx-conf';
import { yamlConfPins } from './yaml-conf';

/** No proxy configuration written by hand is longer; longer texts are data. */
const LONGEST = 256 * 1024;

const NGINX = /\bupstream\s+\S+\s*\{/;
const HAPROXY = /^[ \t]*(?:backend|listen)[ \t]+\S/m;

/** Pins in the text of any proxy's configuration file; what kind of file it is shows in the words it uses. */
export function embeddedPins(text: string): readonly ConfPin[] {
  if (text.length > LONGEST) return [];
  return [
    ...(NGINX.test(text) ? nginxConfPins(text) : []),
    ...(HAPROXY.test(text) ? haproxyConfPins(text) : []),
    ...(text.includes('lb_policy') && text.includes('reverse_proxy') ? caddyConfPins(text) : []),
    ...(text.includes('balancer://') ? apacheConfPins(text) : []),
    ...yamlConfPins(text),
  ];
}

/** The groups of hosts that a proxy's configuration spreads requests over, where they are several. */
export function embeddedPools(text: string): readonly ConfPool[] {
  if (text.length > LONGEST) return [];
  return [...(NGINX.test(text) ? nginxPools(text) : []), ...(HAPROXY.test(text) ? haproxyPools(text) : [])].filter(
    ({ hosts }) => new Set(hosts).size > 1,
  );
}
