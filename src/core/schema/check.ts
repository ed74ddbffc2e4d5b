import type { Problem } from '../model/problem';
import type { Located } from '../yaml/located';
import { collapse } from './collapse';
import type { SchemaError } from './generated/architecture.mjs';
import { describe } from './describe';
import { NODE_BUDGET, plain } from './plain';

/** A precompiled validator with the schema it was made from. */
export interface Validator {
  readonly validate: { (data: unknown): boolean; errors?: readonly SchemaError[] | null };
  readonly schema: unknown;
}

/** Checks located content against one of our schemas; one problem per mistake, in the order of the text. */
export function checkContent(content: Located, { validate, schema }: Validator): Problem[] {
  const { value, full } = plain(content);
  if (!full) {
    const message = `The file unfolds to more than ${NODE_BUDGET.toLocaleString('en')} values through its aliases; it is not reviewed.`;
    return [{ rule: 'schema', message, at: content.at }];
  }
  if (validate(value)) return [];
  const problems = collapse(validate.errors ?? []).flatMap((cause) => describe(content, schema, cause) ?? []);
  return problems.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}
