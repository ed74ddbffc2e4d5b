import { terms } from '../../../src/core/knowledge/glossary';
import { statements } from '../../../src/core/knowledge/statements';
import { technologies } from '../../../src/core/knowledge/catalogue';
import type { Technology } from '../../../src/core/knowledge/technology';

/** Every pattern of an entry that is tested on settings and command lines, with the field it stands in. */
export function patternsOf({ keeps, ...technology }: Technology): (readonly [string, string])[] {
  const fields: Readonly<Record<string, readonly string[] | undefined>> = {
    externalisedBy: technology.externalisedBy,
    statelessWhen: technology.statelessWhen,
    statefulWhen: technology.statefulWhen,
    replicationSettings: technology.replicationSettings,
    persistenceOff: keeps?.persistenceOff,
    persistenceOn: keeps?.persistenceOn,
  };
  return Object.entries(fields).flatMap(([field, patterns]) =>
    (patterns ?? []).map((pattern) => [field, pattern] as const),
  );
}

/** Every sentence the knowledge says to people. */
export function sentences(): readonly string[] {
  return [
    ...terms.flatMap(({ definition, stateful, stateless }) => [definition, stateful, stateless]),
    ...statements.map(({ says }) => says),
    ...technologies.map(({ says }) => says),
  ].filter((text) => text !== '');
}

/** Words that stand more than once. */
export function repeated(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => seen.has(word) || seen.add(word) === undefined);
}
