import type { Decision } from '../decisions/decision';
import { listed } from './words';
import type { Subject } from './subject';

/** A decision or an acceptance in one line, with its place; the reasons have sections of their own. */
export function decisionLine({ choice, accepts, until, owner, at, origin }: Decision, { place }: Subject): string {
  const rules = accepts.map(({ text }) => `\`${text}\``);
  const who = owner === undefined ? '' : ` by ${owner}`;
  const end = until === undefined ? '' : `, to be looked at again by ${until.text}`;
  if (origin !== 'decision') return `Accepted${who}: ${listed(rules)}${end}, ${place(at)}.`;
  const what = choice === undefined ? 'the trade-off is recorded' : `to be ${choice.text}`;
  const accepting = rules.length === 0 ? '' : `, which accepts ${listed(rules)}`;
  return `Decided${who}: ${what}${accepting}${end}, ${place(at)}.`;
}
