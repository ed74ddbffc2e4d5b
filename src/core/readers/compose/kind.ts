import type { Config } from '../../config';
import type { ComponentFacts } from '../../model/component';
import type { ComposeProject } from '../../model/system';
import { entriesAt, get, textAt } from '../../yaml/located';
import type { Project } from './project';

/** What kind of project the files describe (design section 5); the configuration has the last word. */
export function projectKind(
  path: string,
  project: Project,
  components: readonly ComponentFacts[],
  config: Config,
): ComposeProject {
  return {
    kind: config.compose.kind ?? (isSwarm(path, project) ? 'swarm' : isScaled(components) ? 'scaled' : 'single-host'),
    development: config.compose.development ?? isDevelopment(path, project, components),
    servicesAt: project.servicesAt,
  };
}

function isSwarm(path: string, project: Project): boolean {
  const names = [path.slice(path.lastIndexOf('/') + 1), project.name ?? ''];
  if (names.some((name) => /(?:^|[.\-_/])(?:stack|swarm)(?:[.\-_]|$)/i.test(name))) return true;
  for (const network of entriesAt(project.networks)) if (textAt(network.value, 'driver') === 'overlay') return true;
  return project.services.some(({ body }) => {
    const deploy = get(body, 'deploy');
    const keys = ['placement', 'update_config', 'rollback_config', 'endpoint_mode'];
    return keys.some((key) => get(deploy, key) !== undefined) || textAt(deploy, 'mode')?.startsWith('global') === true;
  });
}

function isScaled(components: readonly ComponentFacts[]): boolean {
  return components.some(
    (component) => component.instances.explicit && (component.instances.max === null || component.instances.max > 1),
  );
}

/** Name of file, folder or project, environment, or a majority of services built from source mounted beside the file. */
function isDevelopment(path: string, { name = '' }: Project, components: readonly ComponentFacts[]): boolean {
  const near = path.split('/').slice(-2).join('/');
  const words = /(?:^|[.\-_/])(?:dev|devel|development|local|test|tests|testing|ci|e2e|example|examples)(?:[.\-_/]|$)/i;
  if (words.test(near) || words.test(name)) return true;
  if (
    components.some((component) =>
      component.containers.some((container) => container.environment.some(saysDevelopment)),
    )
  )
    return true;
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
