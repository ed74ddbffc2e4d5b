import type { FilePort } from '../port';
import { baseName } from './plan';

/** The names under which Compose finds a project's base file by itself, in its order. */
const DEFAULTS = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/** True for a name that Compose or its users give to a project: `compose.yaml`, `docker-compose.prod.yml`. */
export function isProjectName(port: FilePort, key: string): boolean {
  return /^(?:docker-)?compose\b.*\.ya?ml$/i.test(baseName(port.path(key)));
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
