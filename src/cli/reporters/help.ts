import { isCustomRule } from '../../core/rules/custom';
import type { ReporterContext } from './reporter';

/** Address of a rule's page on the project's site, undefined while there is none. */
export function pageAddress(rule: string, { package: { homepage } }: ReporterContext): string | undefined {
  return homepage === undefined ? undefined : `${homepage.replace(/(?:#.*|\/)$/, '')}/rules/${rule}`;
}

/** Where more is to be read: the page's address, else the command that shows it. */
export function help(rule: string, context: ReporterContext): string {
  if (isCustomRule(rule)) return 'custom-rules in .statewise.yaml';
  return pageAddress(rule, context) ?? `statewise explain ${rule}`;
}
