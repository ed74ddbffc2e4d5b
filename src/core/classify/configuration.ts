import type { Container } from '../model/component';

/**
 * What the catalogue's patterns are tested on: every `NAME=value` of the environment, the command line and `image=…`, one
 * per line. A setting that is written empty sets nothing.
 */
export function configurationOf(containers: readonly Container[]): string {
  return [
    ...containers.flatMap(({ environment }) =>
      environment.flatMap(({ name, value }) => (value === '' ? [] : [`${name}=${value ?? ''}`])),
    ),
    containers.flatMap(({ command }) => command.map(({ text }) => text)).join(' '),
    ...containers.map(({ image }) => `image=${image?.text ?? ''}`),
  ].join('\n');
}

/** True when one of the patterns matches; without regard to case, `^` and `$` at every line. */
export function matches(patterns: readonly string[] | undefined, configuration: string): boolean {
  return patterns?.some((pattern) => compiled(pattern).test(configuration)) ?? false;
}

/** The first match of the patterns with its place in the text, or undefined. */
export function firstMatch(
  patterns: readonly string[],
  text: string,
): { readonly index: number; readonly text: string } | undefined {
  for (const pattern of patterns) {
    const found = compiled(pattern).exec(text);
    if (found !== null) return { index: found.index, text: found[0] };
  }
  return undefined;
}

const cache = new Map<string, RegExp>();

/** Compiled once per pattern; the catalogue is data of ours or of the user's configuration, never of a reviewed file. */
function compiled(pattern: string): RegExp {
  let regex = cache.get(pattern);
  if (regex === undefined) {
    regex = new RegExp(pattern, 'im');
    cache.set(pattern, regex);
  }
  return regex;
}
