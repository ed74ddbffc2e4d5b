import type { FormatId } from '../model/component';
import type { RuleCategory } from './rule';

/** Categories that would judge what was not read: of clouds' deployment files, only who is tied to whom. */
const NOT_READ: Readonly<Partial<Record<FormatId, ReadonlySet<RuleCategory>>>> = {
  cloud: new Set<RuleCategory>(['state', 'availability']),
};

/** Whether rules of a category can judge systems of a format. */
export function isInScope(category: RuleCategory, format: FormatId): boolean {
  return NOT_READ[format]?.has(category) !== true;
}
