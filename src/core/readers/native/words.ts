import type { Problem } from '../../model/problem';
import type { Text } from '../../model/text';
import { knownWords } from '../../schema/architecture';
import { entriesAt, itemsAt, type Located } from '../../yaml/located';
import { nearest, renaming } from '../suggest';
import { text, texts } from './text';

type OpenList = keyof typeof knownWords;

/** How a message calls one word of a list. */
const singular: Readonly<Record<OpenList, string>> = {
  kind: '`kind`',
  'use-case': '`use-case`',
  needs: 'word of `needs`',
  gains: 'word of `gains`',
  costs: 'word of `costs`',
};

/**
 * Hints at words of the open lists that look like slips of a known one. Other words are the author's own and fine, yet
 * Statewise draws nothing from them.
 */
export function unknownWords(root: Located | undefined): Problem[] {
  const problems: Problem[] = [];
  const look = (list: OpenList, word: Text | undefined): void => {
    if (!word || knownWords[list].includes(word.text)) return;
    const meant = nearest(word.text, knownWords[list]);
    if (meant === undefined) return;
    const message = `\`${word.text}\` is no ${singular[list]} Statewise knows; write \`${meant}\` if that is meant.`;
    const correction = renaming(word.at, word.text, meant);
    problems.push({ rule: 'schema', severity: 'hint', message, at: word.at, ...(correction && { correction }) });
  };
  for (const component of entriesAt(root, 'components')) {
    look('kind', text(component.value, 'kind'));
    look('use-case', text(component.value, 'use-case'));
    for (const need of texts(component.value, 'needs')) look('needs', need);
  }
  for (const decision of itemsAt(root, 'decisions')) {
    for (const gain of texts(decision, 'gains')) look('gains', gain);
    for (const cost of texts(decision, 'costs')) look('costs', cost);
  }
  return problems;
}
