import type { Setting } from '../../model/component';
import type { ParsedFile } from '../../yaml/parse';
import { gatewayRoutes } from '../gateway/routes';
import type { Group } from '../reader';
import { foldersReadBy, yamlMountedBy } from './mountedFiles';
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
      const { body, variables, at } = service;
      const folders = new Set(foldersReadBy(body, variables, at.file, resolve));
      const keys = new Set([
        ...yamlMountedBy(service, project.configs, at.file, resolve),
        ...(folders.size === 0 ? [] : [...settings.keys()].filter((key) => folders.has(folderOf(key)))),
      ]);
      return [service.name, [...keys].flatMap((key) => settings.get(key) ?? [])];
    }),
  );
}

function folderOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf('/'), 0));
}

function settingsOf(parsed: ParsedFile): readonly Setting[] {
  const name = parsed.file.slice(parsed.file.lastIndexOf('/') + 1);
  return gatewayRoutes(parsed).map(({ hosts, at }) => ({ name, value: undefined, at, secret: false, hosts }));
}
