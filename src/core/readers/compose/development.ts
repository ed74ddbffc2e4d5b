import type { ComponentFacts } from '../../model/component';
import type { Purpose } from '../../model/system';
import { purposeIn } from '../purpose';
import type { Project } from './project';

/**
 * What a project serves by the name of its file, its folder or the project, by its environment, or by a majority of services
 * built from source mounted beside the file.
 */
export function purposeOfProject(
  path: string,
  { name = '' }: Project,
  components: readonly ComponentFacts[],
): Purpose | undefined {
  for (const part of [...path.split('/').slice(-2), name]) {
    const said = purposeIn(part);
    if (said !== undefined) return said;
  }
  return isSetUpForDevelopment(components) ? 'development' : undefined;
}

function isSetUpForDevelopment(components: readonly ComponentFacts[]): boolean {
  const containers = components.flatMap((component) => component.containers);
  if (containers.some(({ environment }) => environment.some(saysDevelopment))) return true;
  const mounted = components.filter((component) =>
    component.containers.some((container) => container.built && container.mounts.some(isSourceMount)),
  );
  return mounted.length * 2 > components.length;
}

function saysDevelopment(setting: { name: string; value: string | undefined }): boolean {
  const value = setting.value?.toLowerCase() ?? '';
  if (
    /^(?:NODE_ENV|RAILS_ENV|RACK_ENV|APP_ENV|FLASK_ENV|ASPNETCORE_ENVIRONMENT|ENVIRONMENT|ENV|SPRING_PROFILES_ACTIVE|DJANGO_ENV|GO_ENV|MIX_ENV)$/.test(
      setting.name,
    )
  ) {
    return /^(?:dev|development|debug|local|test)$/.test(value);
  }
  return /^(?:(?:FLASK|APP|DJANGO)_)?DEBUG$/.test(setting.name) && /^(?:1|true|on|yes)$/.test(value);
}

function isSourceMount(mount: { volume: string; source: string | undefined; readOnly: boolean }): boolean {
  return mount.volume === 'bind' && mount.source !== undefined && /^\.{1,2}(?:\/|$)/.test(mount.source);
}
