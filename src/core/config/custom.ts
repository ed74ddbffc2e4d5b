import { createCustomRule, placeholders } from '../rules/custom';
import type { Rule } from '../rules/rule';
import type { Problem } from '../model/problem';
import { get, itemsAt, textAt, type Located } from '../yaml/located';
import { readSchema, type SchemaSlip } from './schema-rule';
import { severityOf } from './severities';

/** A slip in a rule of the user. */
type Slip = Pick<Problem, 'message' | 'at'>;

/** The rules of the user, and what is wrong with those that are left out. */
export function readCustomRules(root: Located): { readonly rules: readonly Rule[]; readonly slips: readonly Slip[] } {
  const rules: Rule[] = [];
  const slips: Slip[] = [];
  for (const item of itemsAt(root, 'custom-rules')) {
    const read = readCustomRule(item, new Set(rules.map(({ id }) => id)));
    if ('rule' in read) rules.push(read.rule);
    else slips.push(...read.slips);
  }
  return { rules, slips };
}

/** One rule; an entry that lacks a field is the schema's business and gives no slip of its own. */
function readCustomRule(item: Located, taken: ReadonlySet<string>): { rule: Rule } | { slips: readonly Slip[] } {
  const id = textAt(item, 'id');
  const message = textAt(item, 'message');
  const expected = get(item, 'expect');
  if (id === undefined || message === undefined || expected === undefined) return { slips: [] };
  const at = (key: string): Slip['at'] => get(item, key)?.at ?? item.at;
  const slips: Slip[] = taken.has(id)
    ? [{ at: at('id'), message: `There is a second rule \`${id}\`; rename it.` }]
    : [];
  for (const [, name = ''] of message.matchAll(/\{(\w+)\}/g)) {
    if (placeholders.some((known) => known === name)) continue;
    const known = placeholders.map((one) => `{${one}}`).join(', ');
    slips.push({ at: at('message'), message: `A message has no value for \`{${name}}\`; it can name ${known}.` });
  }
  const condition = get(item, 'when');
  const when = condition === undefined ? { fits: () => true } : readSchema(condition);
  const expect = readSchema(expected);
  if (!('fits' in when) || !('fits' in expect) || slips.length > 0)
    return { slips: [...slips, ...slipsOf(when), ...slipsOf(expect)] };
  const severity = severityOf(get(item, 'severity'));
  return {
    rule: createCustomRule({
      id,
      message,
      severity: severity === undefined || severity === 'off' ? 'warning' : severity,
      link: textAt(item, 'link'),
      when: when.fits,
      expect: expect.fits,
    }),
  };
}

function slipsOf(read: ReturnType<typeof readSchema>): readonly SchemaSlip[] {
  return 'slips' in read ? read.slips : [];
}
