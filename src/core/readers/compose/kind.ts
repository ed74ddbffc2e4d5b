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
    development: config.compose.development ?? isDevelopment(path, components),
    servicesAt: project.servicesAt,
  };
}

function isSwarm(path: string, project: Project): boolean {
  if (/(?:^|[.\-_/])(?:stack|swarm)(?:[.\-_]|$)/i.test(path.slice(path.lastIndexOf('/') + 1))) return true;
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

/** Name or folder, environment, or a majority of services built from source mounted beside the file. */
function isDevelopment(path: string, components: readonly ComponentFacts[]): boolean {
  const near = path.split('/').slice(-2).join('/');
  if (
    /(?:^|[.\-_/])(?:dev|devel|development|local|test|tests|testing|ci|e2e|example|examples)(?:[.\-_/]|$)/i.test(near)
  )
    return true;
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
    return /^(?:dev|development|local|test)$/.test(value);
  }
  return /^(?:FLASK_DEBUG|APP_DEBUG|DJANGO_DEBUG)$/.test(setting.name) && /^(?:1|true|on|yes)$/.test(value);
}

function isSourceMount(mount: { volume: string; source: string | undefined; readOnly: boolean }): boolean {
  return mount.volume === 'bind' && mount.source !== undefined && /^\.{1,2}(?:\/|$)/.test(mount.source);
}
