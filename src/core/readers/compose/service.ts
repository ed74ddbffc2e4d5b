import type { ComponentFacts, Constraint, Container, Exposure, Lifecycle, Port } from '../../model/component';
import type { Text } from '../../model/text';
import type { Pin } from '../../model/pin';
import { entry, get, itemsAt, mapAt, scalarAt, textAt, type LocatedMap } from '../../yaml/located';
import { readInstances } from './instances';
import { expand } from './interpolate';
import { readPorts } from './ports';
import type { Group } from '../reader';
import { labelsFromFiles, settingsFromFiles } from './envFiles';
import { placementConstraints, separationOf, spreadOf } from './placement';
import type { Project, Service } from './project';
import { readEnvironment, readLabels } from './settings';
import { stopTimeOf } from './stop';
import { readMounts } from './volumes';
import { readCommand } from './words';

/** One service as a component, pins still missing (they may come from other services). */
export function readService(service: Service, project: Project, group: Group): ComponentFacts {
  const { body, variables } = service;
  const labels = readLabels(body, variables, labelsFromFiles(body, variables, group));
  const ports = readPorts(body, variables);
  const instances = readInstances(service);
  const stopTime = stopTimeOf(body, variables);
  const spread = spreadOf(body, instances);
  const separation = separationOf(body);
  return {
    id: service.name,
    name: service.name,
    format: 'compose',
    kind: 'service',
    at: service.at,
    body,
    lifecycle: lifecycleOf(body),
    containers: [container(service, project, ports, group)],
    instances,
    pins: [],
    exposures: exposuresOf(service, ports, labels),
    constraints: constraintsOf(service, ports),
    hosts: hostsOf(service, project),
    labels,
    secrets: [...itemsAt(body, 'secrets'), ...itemsAt(body, 'configs')].flatMap((item) =>
      item.type === 'scalar' ? [item.text] : (textAt(item, 'source') ?? []),
    ),
    stableIdentity: false,
    operated: false,
    served: 'unknown',
    ...(stopTime === undefined ? {} : { stopTime }),
    ...(spread === undefined ? {} : { spread: [spread] }),
    ...(separation === undefined ? {} : { separations: [separation] }),
    off: instances.max === 0,
    optional: isOptional(service, group),
  };
}

/** The same component with pins. */
export function withPins(component: ComponentFacts, pins: readonly Pin[]): ComponentFacts {
  return pins.length === 0 ? component : { ...component, pins };
}

function container(service: Service, project: Project, ports: readonly Port[], group: Group): Container {
  const { variables } = service;
  const image = scalarAt(service.body, 'image');
  const built = get(service.body, 'build') !== undefined;
  return {
    name: service.name,
    role: 'main',
    image:
      image === undefined
        ? undefined
        : { text: expand(image.text, variables).text, at: entry(service.body, 'image')?.via ?? image.at },
    built,
    command: readCommand(service.body, variables),
    environment: readEnvironment(service.body, variables, settingsFromFiles(service.body, variables, group)),
    mounts: readMounts(service.body, project.volumes, variables),
    ports,
  };
}

function lifecycleOf(body: LocatedMap): Lifecycle {
  const mode = textAt(body, 'deploy', 'mode');
  if (mode === 'global') return 'per-node';
  if (mode?.endsWith('-job')) return 'one-shot';
  return textAt(body, 'deploy', 'restart_policy', 'condition') === 'none' ? 'one-shot' : 'service';
}

function exposuresOf(service: Service, ports: readonly Port[], labels: ReadonlyMap<string, Text>): readonly Exposure[] {
  const exposures: Exposure[] = ports.flatMap((port): Exposure[] =>
    port.published === 'users'
      ? [
          {
            kind: 'published-port',
            audience: 'users',
            says: `published port ${port.fixedHostPort ?? port.container ?? ''}`.trim(),
            at: port.at,
            ...(port.container !== undefined && { port: port.container }),
          },
        ]
      : [],
  );
  const network = scalarAt(service.body, 'network_mode');
  if (network?.text === 'host')
    exposures.push({ kind: 'host-port', audience: 'users', says: 'the host network', at: network.at });
  const router = routedBy(service, labels);
  if (router) exposures.push({ kind: 'ingress', audience: 'users', says: router.says, at: router.at });
  return exposures;
}

/** A reverse proxy that reads labels or environment of the service routes users to it. */
function routedBy(service: Service, labels: ReadonlyMap<string, Text>): { says: string; at: Text['at'] } | undefined {
  if (labels.get('traefik.enable')?.text.toLowerCase() === 'false') return undefined;
  for (const [name, label] of labels) {
    if (/^traefik\.(?:http|tcp|udp)\.routers\.[^.]+\.rule$/i.test(name) || name === 'traefik.frontend.rule')
      return { says: `a Traefik router (\`${name}\`)`, at: label.at };
    if (/^caddy(?:_\d+)?$/.test(name)) return { says: `the site \`${label.text}\` of a Caddy proxy`, at: label.at };
  }
  const host =
    get(service.body, 'environment') === undefined
      ? undefined
      : readEnvironment(service.body, new Map()).find((setting) => setting.name === 'VIRTUAL_HOST');
  return host ? { says: 'an nginx-proxy host name (`VIRTUAL_HOST`)', at: host.at } : undefined;
}

function constraintsOf(service: Service, ports: readonly Port[]): readonly Constraint[] {
  const constraints: Constraint[] = [];
  for (const port of ports) {
    if (port.fixedHostPort !== undefined)
      constraints.push({
        kind: 'fixed-host-port',
        says: `host port ${port.fixedHostPort} can be taken only once`,
        at: port.at,
      });
  }
  const name = scalarAt(service.body, 'container_name');
  if (name)
    constraints.push({
      kind: 'container-name',
      says: `\`container_name: ${name.text}\` allows one container`,
      at: name.at,
    });
  const network = scalarAt(service.body, 'network_mode');
  if (network?.text === 'host')
    constraints.push({ kind: 'host-network', says: 'the host network has each port once', at: network.at });
  return [...constraints, ...placementConstraints(service.body)];
}

/** Started only under a profile that the project's `.env` does not switch on (`COMPOSE_PROFILES`). */
function isOptional({ body, variables }: Service, group: Group): boolean {
  const active = new Set((group.variables.get('COMPOSE_PROFILES') ?? '').split(',').map((name) => name.trim()));
  const profiles = itemsAt(body, 'profiles').map((item) =>
    item.type === 'scalar' ? expand(item.text, variables).text : '',
  );
  return profiles.length > 0 && !active.has('*') && !profiles.some((name) => name !== '' && active.has(name));
}

/** The names others reach it by: its own, Swarm's, its container's where the project's name is known, and its aliases. */
function hostsOf({ name: own, body, variables }: Service, project: Project): readonly string[] {
  const hosts = new Set([own, `tasks.${own}`]);
  if (project.name !== undefined)
    for (const mark of ['-', '_']) hosts.add([project.name, own, '1'].join(mark)).add(`${project.name}${mark}${own}`);
  for (const key of ['container_name', 'hostname']) {
    const name = expand(textAt(body, key) ?? '', variables);
    if (name.complete && name.text !== '') hosts.add(name.text);
  }
  for (const network of mapAt(body, 'networks')?.entries.values() ?? []) {
    for (const alias of itemsAt(network.value, 'aliases'))
      if (alias.type === 'scalar') hosts.add(expand(alias.text, variables).text);
  }
  return [...hosts];
}
