import type { Rule } from '../rules/rule';
import { rules } from '../rules/index';
import { parseFile } from '../yaml/parse';
import { cursorAt } from './completion/cursor';
import { wordItems } from './completion/words';
import { locateAt, type Found } from './locateAt';
import { paragraphs, prose } from './markdown';
import type { CompletionItem, Hover } from './types';
import { configurationWords } from './vocabularies';

/** What may be written at an offset of `.statewise.yaml`: keys, rules, severities and the options of a rule. */
export function configurationItems(file: string, text: string, offset: number): readonly CompletionItem[] {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (/(?:^|\s)#/.test(line)) return [];
  // Rules that have a severity already are known by the whole text only; it is short.
  const cursor = cursorAt(file, text, offset, text);
  return cursor === undefined ? [] : wordItems(cursor, configurationWords, 'configuration');
}

/** What is to be said about a key or a value of `.statewise.yaml`; undefined for names somebody chose. */
export function configurationHover(file: string, text: string, offset: number): Hover | undefined {
  const found = locateAt(parseFile(file, text), offset);
  const description = found && configurationWords.describedAt(found.path);
  if (found === undefined || description === undefined) return undefined;
  return { at: found.at, markdown: paragraphs([prose(description), severityOf(found), defaultOf(found)]) };
}

/** How severe a rule is where nothing is written. */
function severityOf({ path }: Found): string | undefined {
  const rule = path.at(-2) === 'rules' ? rules.find(({ id }) => id === path.at(-1)) : undefined;
  return rule && `Severity: ${severities(rule)}; a word here changes it, \`off\` silences the rule.`;
}

function severities({ severity }: Rule): string {
  if (typeof severity === 'string') return `\`${severity}\``;
  return Object.entries(severity)
    .map(([format, one]) => `\`${one}\` (${format})`)
    .join(', ');
}

function defaultOf({ path }: Found): string | undefined {
  const value = configurationWords.defaultAt(path);
  if (value === undefined) return undefined;
  const words = [value].flat().map((word) => `\`${String(word)}\``);
  return `Where it is not written: ${words.join(', ')}.`;
}
