import { findTerm } from '../../knowledge/glossary';
import { componentMeant, tokensOf } from '../around';
import { evident, factAt, pinned, type Subject } from '../facts/index';
import type { Found } from '../locateAt';
import { paragraphs, prose } from '../markdown';
import { isVocabulary } from '../position';
import { nativeWords } from '../vocabularies';
import type { Located } from '../../yaml/located';
import type { Place } from '../types';
import { isWord, termAt, termOf, termText } from './term';

/** What is said about a key or its enumerated value; undefined for free text and for words without a fact. */
export function keyText(place: Place, found: Found, besideRedHat: boolean): string | undefined {
  const component = componentMeant(place.review, found);
  const subject: Subject = { place, found, key: found.entry?.key ?? '', tokens: tokensOf(found), component };
  const told = pinText(subject) ?? assigned(subject);
  if (told !== undefined) return told;
  if (found.part === 'value' && !isEnumerated(place, found)) return undefined;
  if (!isVocabulary(place.review.system.kind, keyPath(found))) return evidence(subject);
  return vocabulary(subject) ?? (besideRedHat ? undefined : described(subject)) ?? evidence(subject);
}

/** A setting that pins clients means affinity whatever it is called, also as a label in a list. */
function pinText(subject: Subject): string | undefined {
  const said = pinned(subject);
  if (said === undefined) return undefined;
  const term = termAt(subject.found, subject.place.review.system.kind)?.term ?? findTerm('session affinity');
  return term === undefined ? here(said) : termText({ term, word: subject.key }, said);
}

/** A variable's name and value mean one thing together, in whatever form they are written. */
function assigned(subject: Subject): string | undefined {
  const variable = variableAt(subject.found);
  if (variable === undefined) return undefined;
  const term = termOf(...variable, 'key', subject.place.review.system.kind);
  return term === undefined ? evidence(subject) : termText(term, evident(subject));
}

/** Name and value of `NAME=value` in a list of variables, or of `{ name: NAME, value: value }`. */
function variableAt({ entry, value, around }: Found): readonly [string, string] | undefined {
  const inner = around.at(-1);
  const parts =
    entry?.key === 'environment' && value.type === 'scalar'
      ? value.text.split(/=(.*)/s)
      : inner?.type === 'map' && (entry?.key === 'name' || entry?.key === 'value')
        ? ['name', 'value'].map((key) => textAt(inner.entries.get(key)?.value))
        : [];
  const [name, text] = parts;
  return name !== undefined && text !== undefined && /^[A-Z][A-Z0-9_]+$/.test(name) ? [name, text] : undefined;
}

function textAt(node: Located | undefined): string | undefined {
  return node?.type === 'scalar' ? node.text : undefined;
}

/** A name somebody chose, such as a variable's, or its value, is worth a word only where the verdict rests on it. */
function evidence(subject: Subject): string | undefined {
  const fact = evident(subject);
  return fact === undefined ? undefined : here(fact);
}

function here(fact: string): string {
  return `**Here:** ${prose(fact)}`;
}

function vocabulary(subject: Subject): string | undefined {
  const term = termAt(subject.found, subject.place.review.system.kind);
  if (term === undefined) return undefined;
  const fact = factAt(subject);
  return fact !== undefined || term.distinctive ? termText(term, fact) : undefined;
}

/** The schema's own words, where no other extension says them already. */
function described(subject: Subject): string | undefined {
  if (subject.place.review.system.kind !== 'native') return undefined;
  const description = nativeWords.describedAt(subject.found.path);
  if (description === undefined) return undefined;
  const fact = factAt(subject);
  return paragraphs([prose(description), fact && here(fact)]);
}

/** The path up to the innermost key, without positions in its list. */
function keyPath({ path }: Found): readonly (string | number)[] {
  const last = path.findLastIndex((step) => typeof step === 'string');
  return path.slice(0, last + 1);
}

/**
 * A value of few letters, as enumerations are made of; sentences, addresses and commands are free text. The native
 * schema tells exactly which words it knows.
 */
function isEnumerated(place: Place, found: Found): boolean {
  const { value, entry, path } = found;
  if (entry === undefined || value.type !== 'scalar' || !isWord(value.text)) return false;
  if (place.review.system.kind !== 'native' || typeof value.value !== 'string') return true;
  // Lists are open: a word nobody listed is vocabulary if the glossary knows it.
  const named = termAt(found, 'native')?.word === value.text;
  return named || nativeWords.valuesAt(path).some(({ text }) => text === value.text);
}
