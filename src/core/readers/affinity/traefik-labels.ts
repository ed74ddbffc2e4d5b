import type { Text } from '../../model/text';
import type { Pin } from '../../model/pin';
import { truth } from './values';

const STICKY = /^traefik\.http\.services\.([^.]+)\.loadbalancer\.sticky\.cookie(\..+)?$/;
const STRATEGY = /^traefik\.http\.services\.([^.]+)\.loadbalancer\.strategy$/;
const VERSION_1 = /^traefik\.backend\.loadbalancer\.(?:stickiness|sticky)$/;
const SWARM_BALANCER = ['traefik.docker.lbswarm', 'traefik.swarm.lbswarm'];

interface Sticky {
  readonly labels: Text[];
  /** The text of the label that ends in `sticky.cookie`; it decides over the options below it. */
  own: { readonly key: string; readonly value: Text } | undefined;
  first: { readonly key: string; readonly value: Text };
}

/** Rows traefik-label, traefik-label-hrw and traefik-v1-label: sticky cookies and client hashing in container labels. */
export function traefikLabelPins(labels: ReadonlyMap<string, Text>): readonly Pin[] {
  const sticky = new Map<string, Sticky>();
  const pins: Pin[] = [];
  let undone: string | undefined;
  for (const [written, value] of labels) {
    // Traefik compares its label keys without case.
    const key = written.toLowerCase();
    if (!key.startsWith('traefik.')) continue;
    if (key === 'traefik.enable' && truth(value.text) === false) return [];
    if (SWARM_BALANCER.includes(key) && truth(value.text) === true) undone = swarmBalancer(written);
    const cookie = STICKY.exec(key);
    if (cookie) collect(sticky, cookie[1] ?? '', cookie[2] === undefined, written, value);
    else if (STRATEGY.test(key) && value.text.trim().toLowerCase() === 'hrw')
      pins.push(pin('traefik-label-hrw', 'client-ip', written, value));
    else if (VERSION_1.test(key) && truth(value.text) === true)
      pins.push(pin('traefik-v1-label', 'cookie', written, value));
  }
  for (const found of sticky.values()) {
    const off = found.own !== undefined && found.own.value.text.trim() !== '' && truth(found.own.value.text) !== true;
    if (off) continue;
    const { key, value } = found.own ?? found.first;
    pins.push({ ...pin('traefik-label', 'cookie', key, value), removable: found.labels.map((label) => label.at) });
  }
  return undone === undefined ? pins : pins.map((each) => ({ ...each, undone }));
}

function collect(into: Map<string, Sticky>, service: string, own: boolean, key: string, value: Text): void {
  const found = into.get(service) ?? { labels: [], own: undefined, first: { key, value } };
  found.labels.push(value);
  if (own) found.own = { key, value };
  into.set(service, found);
}

function pin(dialect: string, by: Pin['by'], key: string, value: Text): Pin {
  const says = value.text.trim() === '' ? `label \`${key}\`` : `label \`${key}=${value.text.trim()}\``;
  return {
    dialect,
    to: 'instance',
    by,
    certain: !key.endsWith('.stickiness'),
    says,
    at: value.at,
    removable: [value.at],
  };
}

function swarmBalancer(label: string): string {
  return `\`${label}\` makes Traefik dial the one address of the Swarm service, and Swarm balances each connection again behind it.`;
}
