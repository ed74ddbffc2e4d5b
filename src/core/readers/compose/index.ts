import type { Config } from '../../config';
import { extensionAcceptances } from '../../decisions/annotations';
import type { ComponentFacts } from '../../model/component';
import type { SystemFacts } from '../../model/system';
import { get, mapAt, type LocatedMap } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import { gatewayFiles } from '../gateway';
import { purposeOf } from '../purpose';
import { isComposeName, recognise } from '../recognise';
import type { Group, Reader } from '../reader';
import { settingAndConfigLinks } from './configLinks';
import { configTexts, type ConfigText } from './configs';
import { purposeOfProject } from './development';
import { hostPortLinks } from './hostPorts';
import { projectKind } from './kind';
import { readLinks } from './links';
import { Networks } from './networks';
import { behindOneAddress, idsByHost, pinned } from './pins';
import { poolLinks } from './pools';
import { preparedLinks } from './prepared';
import { readProject } from './project';
import { routedSettings } from './routed';
import { readService } from './service';
import { withShared } from './shared';
import { undeclared } from './undeclared';

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

function read(whole: Group, config: Config): SystemFacts {
  const gateways = gatewayFiles(whole);
  const group =
    gateways.length === 0 ? whole : { ...whole, files: whole.files.filter((file) => !gateways.includes(file)) };
  const project = readProject(group);
  const networks = new Networks(project);
  const stated = readLinks(project, networks);
  const services = project.services
    .filter(({ body }) => body.entries.size > 0)
    .map((service) => readService(service, project, group))
    .map((component): ComponentFacts =>
      stated.completing.has(component.id) ? { ...component, lifecycle: 'one-shot' } : component,
    );
  const configs = new Map(services.map((component) => [component.id, configTexts(component, project, group)]));
  const byHost = idsByHost(services);
  const shared = withShared(services).map(withFiles(configs));
  const place = group.place ?? group.id;
  const compose = projectKind(place, project, shared, config);
  const purpose = purposeOf(group, config.compose.development, () => purposeOfProject(place, project, shared));
  const swarmed = behindOneAddress(shared, compose.kind);
  const { components, loose } = pinned(shared, configs, gateways, byHost, stated.links, swarmed);
  const pooled = poolLinks(components, configs, byHost);
  return {
    id: group.id,
    kind: 'compose',
    files: whole.files.map((file) => file.file),
    components,
    links: [
      ...stated.links,
      ...preparedLinks(components, stated.links),
      ...pooled,
      ...settingAndConfigLinks(components, configs, pooled, routedSettings(project, group, gateways), networks),
      ...hostPortLinks(components),
    ],
    decisions: [
      ...project.services.flatMap((service) => acceptances(mapAt(service.body, 'x-statewise-accept'), service.name)),
      ...acceptances(project.acceptances, undefined),
    ],
    problems: [
      ...project.missing,
      ...(group.partial || !project.complete
        ? []
        : [...project.problems, ...stated.problems, ...undeclared(project, group)]),
    ],
    loosePins: group.partial || !project.complete ? [] : loose,
    compose,
    ...(purpose && { purpose }),
    partial: group.partial,
  };
}

/** Notes the inline configuration files on the services that mount them. */
function withFiles(configs: ReadonlyMap<string, readonly ConfigText[]>): (component: ComponentFacts) => ComponentFacts {
  return (component) => {
    const files = configs.get(component.id) ?? [];
    return files.length === 0 ? component : { ...component, configFiles: files };
  };
}

function acceptances(map: LocatedMap | undefined, about: string | undefined): SystemFacts['decisions'] {
  return map === undefined ? [] : extensionAcceptances(map, about);
}
