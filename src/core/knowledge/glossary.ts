import glossary from './glossary.json';

/** One word of the notes, and the keys of the formats that stand for it. */
export interface Term {
  /** Lower-case, unique, such as `session-affinity`. */
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  /** Keys and enumerated values that mean it, as written in files; `key:value` where a value means it only under that key. */
  readonly keys: readonly string[];
  readonly definition: string;
  /** What it means for a stateful design; empty when there is nothing to say. */
  readonly stateful: string;
  readonly stateless: string;
  readonly notes: readonly string[];
}

/** All terms, in the order of the file. */
export const terms: readonly Term[] = glossary;

const byWord = new Map<string, Term>();
const byKey = new Map<string, Term>();
for (const term of terms) {
  for (const word of [term.id, term.term, ...term.aliases]) remember(byWord, word.toLowerCase(), term);
  for (const key of term.keys) remember(byKey, key, term);
}

/** The term with this id, name or alias, in any case. */
export function findTerm(word: string): Term | undefined {
  return byWord.get(word.trim().toLowerCase());
}

/** The term a key or an enumerated value of a file stands for; keys are compared as written. */
export function termOfKey(key: string): Term | undefined {
  return byKey.get(key);
}

/** The term that a value means under one key: `async` is one thing under `mode` and another under `replication`. */
export function termOfPair(key: string, value: string): Term | undefined {
  return byKey.get(`${key}:${value}`);
}

/** The first term that claims a word keeps it. */
function remember(map: Map<string, Term>, word: string, term: Term): void {
  if (!map.has(word)) map.set(word, term);
}
