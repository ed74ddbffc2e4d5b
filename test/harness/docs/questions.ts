import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The review questions of the rule pages by rule id, as `src/core/knowledge/questions.json` holds them. */
export function reviewQuestions(): string {
  const pages = readdirSync(join('docs', 'rules')).filter((name) => name.endsWith('.md'));
  const questions = pages.sort().flatMap((name) => {
    const page = readFileSync(join('docs', 'rules', name), 'utf8');
    const question = /^## Review question\n+([^#]+)/m.exec(page)?.[1]?.trim().replace(/\s+/g, ' ');
    return question === undefined ? [] : [[name.replace(/\.md$/, ''), question] as const];
  });
  return `${JSON.stringify(Object.fromEntries(questions), undefined, 2)}\n`;
}
