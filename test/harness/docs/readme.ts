import { rules } from '../../../src/core/rules';
import { replaceBetween, rulesTable } from './table';

/** README's text with the generated parts brought up to date. */
export function freshReadme(text: string): string {
  return replaceBetween(text, /<!-- rules:[^>]*-->/, '<!-- /rules -->', rulesTable(rules));
}
