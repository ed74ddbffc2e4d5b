import { entry, itemsAt, textAt } from '../../yaml/located';
import type { ComposeService, TargetedPin } from './compose';
import { pinOn } from './dialect';

/** Where a load balancer of `rancher-compose.yml` says how it keeps clients, in version 1.2 and before. */
const POLICIES = [
  ['lb_config', 'stickiness_policy'],
  ['load_balancer_config', 'lb_cookie_stickiness_policy'],
] as const;

/**
 * Row rancher-lb: a load balancer of Rancher 1.x keeps clients with the services of its rules, or those it is linked to.
 * Unverified. Source: https://rancher.com/docs/rancher/v1.6/en/cattle/adding-load-balancers/
 */
export function* rancherPins({ service, body, links = [] }: ComposeService): Generator<TargetedPin> {
  for (const path of POLICIES) {
    const at = entry(body, ...path);
    if (at?.value.type !== 'map') continue;
    const says = `\`${path[1]}\` of load balancer \`${service}\``;
    const pin = pinOn(at, { dialect: 'rancher-lb', by: 'cookie', certain: false, says });
    const ruled = itemsAt(body, path[0], 'port_rules').flatMap((rule) => textAt(rule, 'service') ?? []);
    // A service of another stack is called `stack/service`.
    const targets = new Set([...ruled.filter((name) => !name.includes('/')), ...links]);
    for (const target of targets) yield { target, pin };
  }
}
