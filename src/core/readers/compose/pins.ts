import { append, groupBy } from '../../grouping';
import type { ComponentFacts } from '../../model/component';
import type { Link } from '../../model/link';
import type { Pin } from '../../model/pin';
import type { ComposeProject } from '../../model/system';
import { textAt } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import { composePins, isOnly, targetsOf, type TargetedPin } from '../affinity/compose';
import { gatewayFilePins, onePerPlace } from '../affinity/gateway-file';
import { followsApplications } from '../affinity/proxy-environment';
import type { ConfigText } from './configs';
import { withPins } from './service';

/** Services with the pins that tie clients to them, and the pins whose target is not in the project. */
export interface Pinned {
  readonly components: readonly ComponentFacts[];
  readonly loose: readonly Pin[];
}

/**
 * Adds the pins that labels, environment and gateways' own files ask for, on the service itself or on those behind a proxy.
 * @param swarmed ids of the services whose name stands for one address that Swarm balances behind
 */
export function pinned(
  components: readonly ComponentFacts[],
  configs: ReadonlyMap<string, readonly ConfigText[]>,
  gateways: readonly ParsedFile[],
  byHost: ReadonlyMap<string, string>,
  links: readonly Link[],
  swarmed: ReadonlySet<string>,
): Pinned {
  const needed = targetsByOrigin(links);
  const proxied = components.some(({ containers }) => followsApplications(containers[0]?.image?.text));
  const found = components.flatMap((component) => {
    const container = component.containers[0];
    const stated = composePins({
      service: component.id,
      image: container?.image?.text,
      labels: component.labels,
      environment: container?.environment ?? [],
      configs: configs.get(component.id) ?? [],
      links: needed.get(component.id) ?? [],
      proxied,
      body: component.body,
    });
    return aims(stated, (target) => (target === 'self' ? component.id : byHost.get(target)));
  });
  const filed = gatewayFilePins(gateways).map(({ pin, hosts }): Aim => ({
    pin,
    targets: hosts.length,
    ids: new Set(targetsOf(hosts).flatMap((host) => byHost.get(host) ?? [])),
    only: isOnly(hosts),
  }));
  return settled(components, [...found, ...filed], swarmed);
}

/** A pin, how many targets it names, and the services that are among them. */
interface Aim {
  readonly pin: Pin;
  readonly targets: number;
  readonly ids: ReadonlySet<string>;
  readonly only: boolean;
}

/** The pins of one service, each with its targets. */
function aims(found: readonly TargetedPin[], idOf: (target: string) => string | undefined): readonly Aim[] {
  return [...groupBy(found, ({ pin }) => pin)].map(([pin, targets]) => ({
    pin,
    targets: targets.length,
    ids: new Set(targets.flatMap(({ target }) => idOf(target) ?? [])),
    only: targets.some(({ only }) => only === true),
  }));
}

function settled(components: readonly ComponentFacts[], found: readonly Aim[], swarmed: ReadonlySet<string>): Pinned {
  const loose: Pin[] = [];
  const pins = new Map<string, Pin[]>();
  for (const { pin, targets, ids, only } of found) {
    // Whether one name outside stands for several instances is not to be seen here.
    if (ids.size === 0) loose.push(targets > 1 ? pin : { ...pin, certain: false });
    const whole = ids.size > 1 && pin.to !== 'group' ? { ...pin, among: [...ids] } : pin;
    for (const id of ids) {
      const reaching = only && swarmed.has(id) ? { ...whole, undone: oneAddress(id) } : whole;
      pins.set(id, [...(pins.get(id) ?? []), reaching]);
    }
  }
  return {
    components: components.map((component) => withPins(component, pins.get(component.id) ?? [])),
    loose: onePerPlace(loose),
  };
}

function oneAddress(id: string): string {
  return `The only server of the block is the one address of the Swarm service \`${id}\`, and Swarm balances each connection again behind it.`;
}

/**
 * Services of a stack that callers reach by one address, as Swarm arranges it unless `endpoint_mode` says otherwise.
 * Source: https://docs.docker.com/reference/compose-file/deploy/#endpoint_mode
 */
export function behindOneAddress(
  components: readonly ComponentFacts[],
  kind: ComposeProject['kind'],
): ReadonlySet<string> {
  if (kind !== 'swarm') return new Set();
  return new Set(
    components.flatMap(({ id, body }) => (textAt(body, 'deploy', 'endpoint_mode') === 'dnsrr' ? [] : [id])),
  );
}

function targetsByOrigin(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of links) append(targets, from, to);
  return targets;
}

/** The first service that goes by a host name has it. */
export function idsByHost(components: readonly ComponentFacts[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, hosts } of components) for (const host of hosts) if (!ids.has(host)) ids.set(host, id);
  return ids;
}
