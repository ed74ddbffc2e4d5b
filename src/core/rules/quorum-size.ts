import { ensemblesOf } from '../graph/ensembles';
import { sameSpan } from '../model/span';
import { defineRule } from './rule';
import { named, nameOf } from './shared/words';

/** A number of voting members that buys no tolerance. */
export default defineRule({
  id: 'quorum-size',
  category: 'availability',
  severity: 'warning',
  notes: ['N42'],
  summary: 'The number of voting members adds nothing to what may fail.',
  messages: {
    two: '{names} {have} two voting members: both must agree, so the loss of either one stops {technology}, and there are two that can fail; run three, or one.',
    even: '{names} {have} {voters} voting members, which survive the loss of no more than {fewer} would; run {fewer} or {more}.',
  },
  options: {
    'even-from': { description: 'Even numbers of voting members are reported from this many on.', default: 4 },
  },
  *check({ system, options }) {
    // One host takes all members with it, whatever their number.
    if (system.compose?.kind === 'single-host') return;
    for (const { members, voters } of ensemblesOf(system.components)) {
      const first = members[0];
      const two = voters === 2;
      if (first === undefined || voters < 2 || voters % 2 === 1) continue;
      if (!two && (first.technology?.votes?.twoOnly === true || voters < options.number('even-from'))) continue;
      const at = first.instances.at;
      yield {
        at,
        message: two ? 'two' : 'even',
        severity: two ? 'warning' : 'information',
        component: first.id,
        data: {
          names: named(members.map(nameOf), 4),
          have: members.length === 1 ? 'has' : 'have',
          technology: first.technology?.name ?? '',
          voters,
          fewer: voters - 1,
          more: voters + 1,
        },
        related: members
          .filter(({ instances }) => !sameSpan(instances.at, at))
          .map((member) => ({ at: member.instances.at, message: `\`${nameOf(member)}\` votes too.` })),
      };
    }
  },
});
