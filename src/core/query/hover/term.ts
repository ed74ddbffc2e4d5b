import type { Term } from '../../knowledge/glossary';
import { findTerm, termOfKey, termOfPair } from '../../knowledge/glossary';
import { comparisonTable } from '../comparison';
import type { FormatId } from '../../model/component';
import type { Found } from '../locateAt';
import { cite, paragraphs, prose } from '../markdown';
import { isDistinctive } from '../position';

/** Terms whose hover carries the whole comparison: they are what it compares. */
const compared = new Set(['stateful', 'stateless', 'class', 'choice']);

/** A term found at a place. */
export interface TermFound {
  readonly term: Term;
  /** The key or value that names it. */
  readonly word: string;
  /** True when the word can mean nothing else. */
  readonly distinctive: boolean;
}

/** The term a key stands for, or the one its value names (`kind: StatefulSet`, `use-case: shopping-cart`). */
export function termAt(found: Found, format: FormatId): TermFound | undefined {
  const key = found.entry?.key;
  if (key === undefined) return undefined;
  const { part, value } = found;
  const text = value.type === 'scalar' ? value.text : '';
  return termOf(key, text, part, format);
}

/** The same for a key and its value that are not entry and scalar of the file, such as `NAME=value` in a list. */
export function termOf(key: string, text: string, part: Found['part'], format: FormatId): TermFound | undefined {
  const pair = termOfPair(key, text);
  if (pair !== undefined) return { term: pair, word: text, distinctive: true };
  if (part === 'value' && namesTerm(key, text, format)) {
    const term = termOfKey(text) ?? (format === 'native' ? findTerm(text) : undefined);
    if (term !== undefined) return { term, word: text, distinctive: true };
  }
  const term = (claims.has(key) ? findTerm(text) : undefined) ?? termOfKey(key);
  return term === undefined ? undefined : { term, word: key, distinctive: isDistinctive(key) };
}

/**
 * Whether a value is vocabulary. Names in Kubernetes have no capitals, its enumerations do (`ClientIP`); elsewhere only the
 * values of enumerating keys count: a container called `cache` is no definition of one.
 */
function namesTerm(key: string, text: string, format: FormatId): boolean {
  if (!isWord(text)) return false;
  if (format === 'native') return enumerating.has(key);
  return format === 'kubernetes' ? /[A-Z]/.test(text) : key === 'mode' || key === 'type' || key === 'endpoint_mode';
}

/** Keys whose value is one of the two designs. */
const claims = new Set(['class', 'choice']);

/** Keys of the native format whose values are words of the notes. */
const enumerating = new Set(
  'kind use-case needs class kept loss choice gains costs affinity by replication consistency failover backup mode'.split(
    ' ',
  ),
);

/** Whether a value is one word, as opposed to text somebody wrote. */
export function isWord(text: string): boolean {
  return /^[A-Za-z0-9][\w.-]{0,40}$/.test(text);
}

/** What the hover of a term says: definition, both sides, the fact about this file; at most twelve lines. */
export function termText({ term, word }: Pick<TermFound, 'term' | 'word'>, fact: string | undefined): string {
  const definition = `**${prose(term.term)}**: ${prose(term.definition)}${cite(term.notes)}`;
  const here = fact === undefined ? undefined : `**Here:** ${prose(fact)}`;
  const whole = compared.has(term.id) || compared.has(word);
  if (!whole) return paragraphs([definition, here, sides(term)]);
  // The table is long; two blanks at the end of a line break it without an empty line.
  return paragraphs([[definition, ...(here === undefined ? [] : [here])].join('  \n'), comparisonTable()]);
}

function sides({ stateful, stateless }: Term): string {
  const lines = [
    stateful === '' ? '' : `- *Stateful*: ${prose(stateful)}`,
    stateless === '' ? '' : `- *Stateless*: ${prose(stateless)}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
