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
