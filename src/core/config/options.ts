import { nearest } from '../readers/suggest';
import type { Problem } from '../model/problem';
import type { OptionValue, Rule } from '../rules/rule';
import { entriesAt, type Located } from '../yaml/located';

/** Options per rule and name, and what is wrong with those that are left out. */
export interface ReadOptions {
  readonly options: ReadonlyMap<string, ReadonlyMap<string, OptionValue>>;
  readonly slips: readonly Pick<Problem, 'message' | 'at'>[];
}

/** Reads what stands beside `severity` under a rule's id. Rules that do not exist are reported elsewhere. */
export function readOptions(root: Located, rules: readonly Rule[]): ReadOptions {
  const options = new Map<string, ReadonlyMap<string, OptionValue>>();
  const slips: Pick<Problem, 'message' | 'at'>[] = [];
  for (const { key: id, value } of entriesAt(root, 'rules')) {
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined || value.type !== 'map') continue;
    const values = new Map<string, OptionValue>();
    for (const entry of value.entries.values()) {
      if (entry.key === 'severity') continue;
      const declared = rule.options?.[entry.key];
      if (declared === undefined) {
        const meant = nearest(entry.key, ['severity', ...Object.keys(rule.options ?? {})]);
        const advice = meant === undefined ? 'remove it' : `write \`${meant}\` if that is meant`;
        slips.push({ at: entry.at, message: `The rule \`${id}\` has no option \`${entry.key}\`; ${advice}.` });
        continue;
      }
      const read = valueLike(declared.default, entry.value);
      if (read !== undefined) values.set(entry.key, read);
      else {
        const wanted = typeof declared.default === 'number' ? 'a whole number, zero or more' : 'a list of texts';
        slips.push({ at: entry.value.at, message: `\`${entry.key}\` takes ${wanted}.` });
      }
    }
    options.set(id, values);
  }
  return { options, slips };
}

function valueLike(standard: OptionValue, node: Located): OptionValue | undefined {
  if (typeof standard === 'number') {
    const value = node.type === 'scalar' ? node.value : undefined;
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
  }
  if (node.type !== 'seq') return undefined;
  const texts = node.items.flatMap((item) => (item.type === 'scalar' && item.text !== '' ? [item.text] : []));
  return texts.length === node.items.length ? texts : undefined;
}
