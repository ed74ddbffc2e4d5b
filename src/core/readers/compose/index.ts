import type { Config } from '../../config';
import { extensionAcceptances } from '../../decisions/annotations';
import type { ComponentFacts } from '../../model/component';
import type { Link } from '../../model/link';
import type { Pin } from '../../model/pin';
import type { SystemFacts } from '../../model/system';
import { get, itemsAt, mapAt, textAt, type LocatedMap } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import { composePins } from '../affinity/compose';
import { linksFromSettings } from '../links';
import { isComposeName, recognise } from '../recognise';
import type { Group, Reader } from '../reader';
import { projectKind } from './kind';
import { readLinks } from './links';
import { readProject, type Project } from './project';
import { readService, withPins } from './service';

/** Docker Compose projects: the Compose specification and Swarm stacks. */
export const composeReader: Reader = {
  id: 'compose',
  suspects: (path, text) => recognise(path, text) === 'compose',
  accepts,
  read,
};

const topLevel = new Set([
  'version',
  'name',
  'services',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'include',
  'models',
]);

/** Services are mappings, at least one says how it runs, and outside a Compose file name no foreign key stands beside them. */
function accepts(path: string, file: ParsedFile): boolean {
  const root = file.documents[0]?.root;
  const services = mapAt(root, 'services');
  if (root?.type !== 'map' || services === undefined) return false;
  if (isComposeName(path.slice(path.lastIndexOf('/') + 1).toLowerCase())) return true;
  const known = [...root.entries.keys()].every((key) => topLevel.has(key) || key.startsWith('x-'));
  return (
    known &&
    [...services.entries.values()].some(({ value }) =>
      ['image', 'build', 'extends'].some((key) => get(value, key) !== undefined),
    )
  );
}

function read(group: Group, config: Config): SystemFacts {
  const project = readProject(group);
  const stated = readLinks(project);
  const services = project.services
    .filter(({ body }) => body.entries.size > 0)
    .map((service) => readService(service, project, group.variables))
    .map((component): ComponentFacts =>
      stated.completing.has(component.id) ? { ...component, lifecycle: 'one-shot' } : component,
    );
  const components = pinned(services, project, stated.links);
  return {
    id: group.id,
    kind: 'compose',
    files: group.files.map((file) => file.file),
    components,
    links: [...stated.links, ...linksFromSettings(components)],
    decisions: [
      ...project.services.flatMap((service) => acceptances(mapAt(service.body, 'x-statewise-accept'), service.name)),
      ...acceptances(project.acceptances, undefined),
    ],
    problems:
      group.partial || get(group.files[0]?.documents[0]?.root, 'include') !== undefined
        ? []
        : [...project.problems, ...stated.problems],
    compose: projectKind(group.place ?? group.id, project, components, config),
    partial: group.partial,
  };
}

function acceptances(map: LocatedMap | undefined, about: string | undefined): SystemFacts['decisions'] {
  return map === undefined ? [] : extensionAcceptances(map, about);
}

/** Adds the pins that labels and environment ask for, on the service itself or on the ones behind a proxy. */
function pinned(
  components: readonly ComponentFacts[],
  project: Project,
  links: readonly Link[],
): readonly ComponentFacts[] {
  const pins = new Map<string, Pin[]>();
  const needed = targetsByOrigin(links);
  const byHost = idsByHost(components);
  for (const component of components) {
    const container = component.containers[0];
    const found = composePins({
      service: component.id,
      image: container?.image?.text,
      labels: component.labels,
      environment: container?.environment ?? [],
      configs: configTexts(component, project),
      links: needed.get(component.id) ?? [],
    });
    for (const { target, pin } of found) {
      const id = target === 'self' ? component.id : byHost.get(target);
      if (id !== undefined) pins.set(id, [...(pins.get(id) ?? []), pin]);
    }
  }
  return components.map((component) => withPins(component, pins.get(component.id) ?? []));
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
function idsByHost(components: readonly ComponentFacts[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, hosts } of components) for (const host of hosts) if (!ids.has(host)) ids.set(host, id);
  return ids;
}

/** Inline `configs.*.content` that the service mounts. */
function configTexts(component: ComponentFacts, project: Project): { text: string; at: ComponentFacts['at'] }[] {
  return itemsAt(component.body, 'configs').flatMap((item) => {
    const name = item.type === 'scalar' ? item.text : textAt(item, 'source');
    const content = name === undefined ? undefined : get(project.configs, name, 'content');
    return content?.type === 'scalar' ? [{ text: content.text, at: content.at }] : [];
  });
}
