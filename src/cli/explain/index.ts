import { distance } from 'fastest-levenshtein';
import { catalogue, technologies } from '../../core/knowledge/catalogue';
import { findTerm, terms } from '../../core/knowledge/glossary';
import { findStatement } from '../../core/knowledge/statements';
import { rules } from '../../core/rules';
import type { Package } from '../package';
import { explainRule } from './rule';
import { explainStatement } from './statement';
import { explainTechnology } from './technology';
import { explainTerm } from './term';

/** What is known about a word: a rule, a statement of the notes, a term or a technology; undefined when nothing is. */
export function explain(word: string, installed: Package): string | undefined {
  const rule = rules.find(({ id }) => id === word.toLowerCase());
  if (rule !== undefined) return explainRule(rule, installed);
  const statement = findStatement(word);
  if (statement !== undefined) return explainStatement(statement, installed);
  const term = findTerm(word) ?? findTerm(word.replaceAll('-', ' '));
  if (term !== undefined) return explainTerm(term);
  const technology = catalogue.find(word) ?? catalogue.byImageName(word);
  return technology && explainTechnology(technology);
}

/** The known word closest to one that is not known, when it is close enough to be meant. */
export function closest(word: string): string | undefined {
  const known = [...rules.map(({ id }) => id), ...terms.map(({ id }) => id), ...technologies.map(({ id }) => id)];
  const lower = word.toLowerCase();
  const [best] = known.map((id) => ({ id, far: distance(id, lower) })).sort((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.max(1, word.length / 3) ? best.id : undefined;
}
