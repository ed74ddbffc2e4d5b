import type { Term } from '../../knowledge/glossary';
import { findTerm, termOfKey } from '../../knowledge/glossary';
import { comparisonTable } from '../comparison';
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
export function termAt(found: Found): TermFound | undefined {
  const key = found.entry?.key;
  const value = found.value;
  if (found.part === 'value' && value.type === 'scalar' && isWord(value.text)) {
    const named = key !== undefined && namesTerms.has(key) ? findTerm(value.text) : undefined;
    const own = termOfKey(value.text) ?? named;
    if (own !== undefined)
      return { term: own, word: value.text, distinctive: named !== undefined || isDistinctive(value.text) };
  }
  const claimed = value.type === 'scalar' && key !== undefined && claims.has(key) ? findTerm(value.text) : undefined;
  const term = claimed ?? (key === undefined ? undefined : termOfKey(key));
  return key === undefined || term === undefined ? undefined : { term, word: key, distinctive: isDistinctive(key) };
}

/** Keys whose value is one of the two designs. */
const claims = new Set(['class', 'choice']);

/** Keys of the native format whose values are words of the notes. */
const namesTerms = new Set([
  'kind',
  'use-case',
  'needs',
  'class',
  'kept',
  'choice',
  'gains',
  'costs',
  'affinity',
  'by',
  'replication',
  'consistency',
  'failover',
  'mode',
]);

/** Whether a value is one word, as opposed to text somebody wrote. */
export function isWord(text: string): boolean {
  return /^[A-Za-z0-9][\w.-]{0,40}$/.test(text);
}

/** What the hover of a term says: definition, both sides, the fact about this file. */
export function termText({ term, word }: Pick<TermFound, 'term' | 'word'>, fact: string | undefined): string {
  const whole = compared.has(term.id) || compared.has(word);
  return paragraphs([
    `**${prose(term.term)}**: ${prose(term.definition)}${cite(term.notes)}`,
    fact === undefined ? undefined : `**Here:** ${prose(fact)}`,
    whole ? comparisonTable() : sides(term),
  ]);
}

function sides({ stateful, stateless }: Term): string {
  const lines = [
    stateful === '' ? '' : `- *Stateful*: ${prose(stateful)}`,
    stateless === '' ? '' : `- *Stateless*: ${prose(stateless)}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
