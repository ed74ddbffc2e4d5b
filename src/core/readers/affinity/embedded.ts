import { apacheConfPins } from './apache-conf';
import { caddyConfPins } from './caddy-conf';
import type { ConfPin } from './conf';
import { haproxyConfPins } from './haproxy-conf';
import { nginxConfPins } from './nginx-conf';
import { yamlConfPins } from './yaml-conf';

/** No proxy configuration written by hand is longer; longer texts are data. */
const LONGEST = 256 * 1024;

/** Pins in the text of any proxy's configuration file; what kind of file it is shows in the words it uses. */
export function embeddedPins(text: string): readonly ConfPin[] {
  if (text.length > LONGEST) return [];
  return [
    ...(/\bupstream\s+\S+\s*\{/.test(text) ? nginxConfPins(text) : []),
    ...(/^[ \t]*(?:backend|listen)[ \t]+\S/m.test(text) ? haproxyConfPins(text) : []),
    ...(text.includes('lb_policy') && text.includes('reverse_proxy') ? caddyConfPins(text) : []),
    ...(text.includes('balancer://') ? apacheConfPins(text) : []),
    ...yamlConfPins(text),
  ];
}
