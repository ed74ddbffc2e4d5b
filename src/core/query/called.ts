import type { Component, System } from '../model/system';

/** The components that a person may mean by a word: by id, else by name, else by either in any case. */
export function componentsCalled(system: Pick<System, 'byId' | 'components'>, word: string): readonly Component[] {
  const exact = system.byId.get(word);
  if (exact !== undefined) return [exact];
  const named = system.components.filter(({ name }) => name === word);
  if (named.length > 0) return named;
  const lower = word.toLowerCase();
  return system.components.filter(({ id, name }) => id.toLowerCase() === lower || name.toLowerCase() === lower);
}
