import type { ComponentFacts } from '../../model/component';
import type { Link } from '../../model/link';
import type { Pin } from '../../model/pin';
import type { ParsedFile } from '../../yaml/parse';
import { composePins, type TargetedPin } from '../affinity/compose';
import { gatewayFilePins } from '../affinity/gateway-file';
import type { ConfigText } from './configs';
import { withPins } from './service';

/** Services with the pins that tie clients to them, and the pins whose target is not in the project. */
export interface Pinned {
  readonly components: readonly ComponentFacts[];
  readonly loose: readonly Pin[];
}

/** Adds the pins that labels, environment and gateways' own files ask for, on the service itself or on those behind a proxy. */
export function pinned(
  components: readonly ComponentFacts[],
  configs: ReadonlyMap<string, readonly ConfigText[]>,
  gateways: readonly ParsedFile[],
  byHost: ReadonlyMap<string, string>,
  links: readonly Link[],
): Pinned {
  const needed = targetsByOrigin(links);
  const found = components.flatMap((component) => {
    const container = component.containers[0];
    const stated = composePins({
      service: component.id,
      image: container?.image?.text,
      labels: component.labels,
      environment: container?.environment ?? [],
      configs: configs.get(component.id) ?? [],
      links: needed.get(component.id) ?? [],
    });
    return aims(stated, (target) => (target === 'self' ? component.id : byHost.get(target)));
  });
  const filed = gatewayFilePins(gateways).map(({ pin, hosts }): Aim => ({
    pin,
    targets: hosts.length,
    ids: new Set(hosts.flatMap((host) => byHost.get(host.replace(/^tasks\./, '')) ?? [])),
  }));
  return settled(components, [...found, ...filed]);
}

/** A pin, how many targets it names, and the services that are among them. */
interface Aim {
  readonly pin: Pin;
  readonly targets: number;
  readonly ids: ReadonlySet<string>;
}

/** The pins of one service, each with its targets. */
function aims(found: readonly TargetedPin[], idOf: (target: string) => string | undefined): readonly Aim[] {
  const targets = new Map<Pin, string[]>();
  for (const { target, pin } of found) {
    const known = targets.get(pin);
    if (known === undefined) targets.set(pin, [target]);
    else known.push(target);
  }
  return [...targets].map(([pin, names]) => ({
    pin,
    targets: names.length,
    ids: new Set(names.flatMap((name) => idOf(name) ?? [])),
  }));
}

function settled(components: readonly ComponentFacts[], found: readonly Aim[]): Pinned {
  const loose: Pin[] = [];
  const pins = new Map<string, Pin[]>();
  for (const { pin, targets, ids } of found) {
    // Whether one name outside stands for several instances is not to be seen here.
    if (ids.size === 0) loose.push(targets > 1 ? pin : { ...pin, certain: false });
    const whole = ids.size > 1 && pin.to !== 'group' ? { ...pin, among: [...ids] } : pin;
    for (const id of ids) pins.set(id, [...(pins.get(id) ?? []), whole]);
  }
  return { components: components.map((component) => withPins(component, pins.get(component.id) ?? [])), loose };
}

function targetsByOrigin(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of links) {
    const known = targets.get(from);
    if (known === undefined) targets.set(from, [to]);
    else known.push(to);
  }
  return targets;
}

/** The first service that goes by a host name has it. */
export function idsByHost(components: readonly ComponentFacts[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, hosts } of components) for (const host of hosts) if (!ids.has(host)) ids.set(host, id);
  return ids;
}
