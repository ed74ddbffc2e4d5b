import type { Pin } from '../../model/pin';
import { itemsAt, textAt } from '../../yaml/located';
import { annotation, type KubeObject } from '../kubernetes/object';
import { json, member } from './values';

const PREFIX = 'service.beta.kubernetes.io/linode-loadbalancer-';

/**
 * By what a stickiness of Linode's NodeBalancer recognises clients, on a balancer with ports of these protocols: tables and
 * cookies are for HTTP, addresses for UDP, and `session` keeps one flow.
 * Source: https://github.com/linode/linode-cloud-controller-manager/blob/main/docs/configuration/annotations.md
 */
export function linodeStickiness(value: unknown, protocols: ReadonlySet<string>): Pin['by'] | undefined {
  const http = protocols.has('http') || protocols.has('https');
  if (value === 'http_cookie' && http) return 'cookie';
  if ((value === 'table' && http) || (value === 'source_ip' && protocols.has('udp'))) return 'client-ip';
  return undefined;
}

/** The protocols of the ports that say nothing of their own about stickiness, for what holds for all of them. */
export function linodeProtocols(service: KubeObject): ReadonlySet<string> {
  const ports = itemsAt(service.root, 'spec', 'ports').map((port) => textAt(port, 'port') ?? '');
  const open = ports.filter((port) => member(settingsOf(service, port), 'stickiness') === undefined);
  return new Set(open.map((port) => linodeProtocol(service, port)));
}

/** The protocol of a port: its own setting, else the default of all, else what the Service says; TCP without any. */
export function linodeProtocol(service: KubeObject, port: string): string {
  const own = member(settingsOf(service, port), 'protocol');
  const transport = itemsAt(service.root, 'spec', 'ports').find((each) => textAt(each, 'port') === port);
  const udp = textAt(transport, 'protocol')?.trim().toUpperCase() === 'UDP' ? 'udp' : undefined;
  const written = typeof own === 'string' ? own : annotation(service, `${PREFIX}default-protocol`);
  return (written ?? udp ?? 'tcp').trim().toLowerCase();
}

function settingsOf(service: KubeObject, port: string): unknown {
  return json(annotation(service, `${PREFIX}port-${port}`) ?? '');
}
