import { readEnv } from '../../core/readers/compose/env';
import type { FilePort } from '../port';
import { baseName } from './plan';

/** The names under which Compose finds a project's base file by itself, in its order. */
const DEFAULTS = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/** True for a name that Compose or its users give to a project: `compose.yaml`, `docker-compose.prod.yml`. */
export function isProjectName(port: FilePort, key: string): boolean {
  return /^(?:docker-)?compose\b.*\.ya?ml$/i.test(baseName(port.path(key)));
}

/**
 * Paths of the files that a `.env` makes a project of; empty when it leaves that to their names.
 * Source: https://docs.docker.com/compose/how-tos/environment-variables/envvars/#compose_file
 */
export function composeFiles(env: string): readonly string[] {
  if (!env.includes('COMPOSE_FILE')) return [];
  const variables = readEnv(env);
  const separator =
    variables.get('COMPOSE_PATH_SEPARATOR') ?? (variables.get('COMPOSE_FILE')?.includes(';') ? ';' : ':');
  return (variables.get('COMPOSE_FILE') ?? '').split(separator).filter((path) => path !== '' && path !== '-');
}

/** Keys the base of an override file may have; undefined when the name is not that of an override. */
export function basesOfOverride(port: FilePort, key: string): readonly string[] | undefined {
  const match = /^(.+)\.override\.ya?ml$/.exec(baseName(port.path(key)));
  const stem = match?.[1];
  return stem === undefined ? undefined : [`${stem}.yaml`, `${stem}.yml`].map((name) => port.resolve(key, name));
}

/** Keys of the override files a base may have. */
export function overridesOf(port: FilePort, key: string): readonly string[] {
  const stem = baseName(port.path(key)).replace(/\.ya?ml$/, '');
  return [`${stem}.override.yaml`, `${stem}.override.yml`].map((name) => port.resolve(key, name));
}

/** Keys of the files a fragment may add to: the one its name extends (`app.prod.yml`: `app.yml`), else the folder's base. */
export function basesOfFragment(port: FilePort, key: string): readonly string[] {
  const name = baseName(port.path(key));
  const stems: string[] = [];
  for (let stem = name.replace(/\.ya?ml$/, ''); /[.\-_]/.test(stem);) {
    stem = stem.slice(0, Math.max(stem.lastIndexOf('.'), stem.lastIndexOf('-'), stem.lastIndexOf('_')));
    if (stem !== '') stems.push(`${stem}.yaml`, `${stem}.yml`);
  }
  const names = new Set([...stems, ...DEFAULTS]);
  names.delete(name);
  return DEFAULTS.includes(name) ? [] : [...names].map((other) => port.resolve(key, other));
}
