import type { Setting } from '../../model/component';
import type { ParsedFile } from '../../yaml/parse';
import { gatewayRoutes } from '../gateway/routes';
import type { Group } from '../reader';
import { yamlMountedBy } from './mountedFiles';
import type { Project } from './project';

/** What the gateways' files that a service mounts lead to, by the service's name: one setting for each route. */
export function routedSettings(
  project: Project,
  { resolve }: Group,
  gateways: readonly ParsedFile[],
): ReadonlyMap<string, readonly Setting[]> {
  const settings = new Map(gateways.map((file) => [file.file, settingsOf(file)] as const));
  if (settings.size === 0) return new Map();
  return new Map(
    project.services.map((service) => {
      const keys = yamlMountedBy(service, project.configs, service.at.file, resolve);
      return [service.name, keys.flatMap((key) => settings.get(key) ?? [])];
    }),
  );
}

function settingsOf(parsed: ParsedFile): readonly Setting[] {
  const name = parsed.file.slice(parsed.file.lastIndexOf('/') + 1);
  return gatewayRoutes(parsed).map(({ hosts, at }) => ({ name, value: undefined, at, secret: false, hosts }));
}
