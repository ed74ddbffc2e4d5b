import { apacheConfPins } from './apache-conf';
import { caddyConfPins } from './caddy-conf';
import type { ConfPin } from './conf';
import { haproxyConfPins } from './haproxy-conf';
import { nginxConfPins } from './nginx-conf';
import { yamlConfPins } from './yaml-conf';

/** Pins in the text of any proxy's configuration file; what kind of file it is shows in the words it uses. */
export function embeddedPins(text: string): readonly ConfPin[] {
  return [
    ...(/\bupstream\s+\S+\s*\{/.test(text) ? nginxConfPins(text) : []),
    ...(/^(?:\s*)(?:backend|listen)\s+\S+/m.test(text) ? haproxyConfPins(text) : []),
    ...(text.includes('lb_policy') && text.includes('reverse_proxy') ? caddyConfPins(text) : []),
    ...(text.includes('balancer://') ? apacheConfPins(text) : []),
    ...yamlConfPins(text),
  ];
}
