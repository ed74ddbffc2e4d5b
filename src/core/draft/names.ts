import type { Component } from '../model/system';
import { redact } from '../redact';

/** Longer keys are no names; YAML itself ends at 1,024 characters. */
const MAX_NAME = 100;

/** The components of one system, and where they were read from: the path of a file or folder. */
export interface Named {
  readonly path: string;
  readonly components: readonly Component[];
}

/**
 * One key for each component, unique over all systems: its name; with the place of its system before it where another
 * system has the same name, and with its kind or namespace where its own system has.
 */
export function uniqueKeys(systems: readonly Named[]): ReadonlyMap<Component, string> {
  const owners = new Map<string, Set<Named>>();
  for (const system of systems)
    for (const { name } of system.components) {
      const key = keyOf(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(system));
    }
  const labels = labelsOf(systems.map(({ path }) => path));
  const taken = new Set<string>();
  const keys = new Map<Component, string>();
  for (const [index, { components }] of systems.entries()) {
    const repeated = repeatedIn(components.map(({ name }) => keyOf(name)));
    for (const component of components) {
      const own = repeated.has(keyOf(component.name)) ? keyOf(component.id.toLowerCase()) : keyOf(component.name);
      const shared = (owners.get(keyOf(component.name))?.size ?? 0) > 1;
      keys.set(component, free(shared ? `${labels[index] ?? ''}-${own}` : own, taken));
    }
  }
  return keys;
}

/** A name as the key of a mapping: letters, digits, dots, dashes and underscores. */
export function keyOf(name: string): string {
  const key = redact(name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, MAX_NAME);
  return key === '' ? 'component' : key;
}

/** A short word for each path: its last folder, or its file's stem at the top; the whole path where that is not enough. */
function labelsOf(paths: readonly string[]): readonly string[] {
  const short = paths.map((path) => {
    const folders = path.split('/').filter((part) => part !== '.' && part !== '');
    const file = /\.ya?ml$/i.test(folders.at(-1) ?? '') ? folders.pop() : undefined;
    return keyOf(folders.at(-1) ?? file?.replace(/\.ya?ml$/i, '') ?? '');
  });
  const repeated = repeatedIn(short);
  return short.map((label, index) => (repeated.has(label) ? keyOf(paths[index] ?? '') : label));
}

function repeatedIn(words: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(words.filter((word) => seen.has(word) || !seen.add(word)));
}

function free(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let count = 2; taken.has(key); count++) key = `${wanted}-${count}`;
  taken.add(key);
  return key;
}
