import questions from './questions.json';

const byRule = new Map(Object.entries(questions));

/** The question a reviewer asks where the rule finds something; undefined for rules without a page. */
export function questionOf(rule: string): string | undefined {
  return byRule.get(rule);
}
