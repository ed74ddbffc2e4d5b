import type { ComponentFacts } from '../../model/component';
import type { Link } from '../../model/link';
import type { Pin } from '../../model/pin';
import { composePins } from '../affinity/compose';
import type { ConfigText } from './configs';
import { withPins } from './service';

/** Services with the pins that tie clients to them, and the pins whose target is not in the project. */
export interface Pinned {
  readonly components: readonly ComponentFacts[];
  readonly loose: readonly Pin[];
}

/** Adds the pins that labels and environment ask for, on the service itself or on the ones behind a proxy. */
export function pinned(
  components: readonly ComponentFacts[],
  configs: ReadonlyMap<string, readonly ConfigText[]>,
  byHost: ReadonlyMap<string, string>,
  links: readonly Link[],
): Pinned {
  const loose: Pin[] = [];
  const pins = new Map<string, Pin[]>();
  const needed = targetsByOrigin(links);
  for (const component of components) {
    const container = component.containers[0];
    const found = composePins({
      service: component.id,
      image: container?.image?.text,
      labels: component.labels,
      environment: container?.environment ?? [],
      configs: configs.get(component.id) ?? [],
      links: needed.get(component.id) ?? [],
    });
    const targets = new Map<Pin, Set<string>>();
    for (const { target, pin } of found) {
      const id = target === 'self' ? component.id : byHost.get(target);
      const ids = targets.get(pin) ?? new Set();
      targets.set(pin, id === undefined ? ids : ids.add(id));
    }
    for (const [pin, ids] of targets) {
      // Whether one name outside stands for several instances is not to be seen here.
      if (ids.size === 0)
        loose.push(found.filter((each) => each.pin === pin).length > 1 ? pin : { ...pin, certain: false });
      const whole = ids.size > 1 ? { ...pin, among: [...ids] } : pin;
      for (const id of ids) pins.set(id, [...(pins.get(id) ?? []), whole]);
    }
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
