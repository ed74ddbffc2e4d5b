import type { Edit, Finding } from '../../finding';
import type { Action } from '../types';

/** An answer to a finding. */
export function quickFix(title: string, edits: readonly Edit[], finding: Finding, preferred: boolean): Action {
  return { title, kind: 'quickfix', preferred, edits, finding };
}

/** A change offered without a finding. */
export function rewrite(title: string, edits: readonly Edit[]): Action {
  return { title, kind: 'refactor.rewrite', preferred: false, edits, finding: undefined };
}

/** Each offer once, the first of equal ones; offers without an edit are none. */
export function distinct(actions: readonly Action[]): readonly Action[] {
  const seen = new Set<string>();
  return actions.filter(({ title, edits }) => {
    const first = edits[0];
    if (first === undefined) return false;
    const key = `${title}\n${first.span.file}\n${first.span.start}\n${first.text}`;
    return !seen.has(key) && seen.add(key);
  });
}
