import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SystemReview } from '../../../../src/core/review';
import type { Sighting } from './sighting';

/** A finding's reader gets its message and, one click away, why it matters on the rule's page. */
export function shownByRules({ findings }: SystemReview): readonly Sighting[] {
  return findings
    .filter(({ message }) => message.trim() !== '')
    .flatMap(({ rule, notes }) => {
      const why = whyOf(rule);
      return notes.filter((note) => why.includes(note)).map((note) => ({ note, kind: 'rule' as const, id: rule }));
    });
}

function whyOf(rule: string): string {
  const page = readFileSync(join('docs', 'rules', `${rule}.md`), 'utf8');
  return /^## Why it matters\n([^]*?)^## /m.exec(page)?.[1] ?? '';
}
