import { defineRule } from './rule';
import { standing } from './shared/standing';

export default defineRule({
  id: 'acceptance-unknown-rule',
  category: 'decisions',
  severity: 'warning',
  notes: [],
  stage: 'decisions',
  summary: 'An acceptance names a rule that does not exist, so it accepts nothing.',
  messages: {
    meant: 'There is no rule `{rule}`; write `{meant}` if that is meant.',
    unknown: 'There is no rule `{rule}`, so this accepts nothing; name the rule id that the finding shows.',
    none: 'This acceptance names no rule; write `statewise-accept`, the rule id of the finding, a colon and the reason.',
  },
  *check(context) {
    for (const use of context.uses) {
      if (standing(use, context) !== 'unknown') continue;
      const rule = use.rule.text;
      const at = use.rule.at;
      if (rule === '') yield { at, message: 'none' };
      else if (use.meant === undefined) yield { at, message: 'unknown', data: { rule } };
      else {
        const { meant } = use;
        const inside = at.end - at.start === rule.length + 2 ? 1 : 0;
        const span = { file: at.file, start: at.start + inside, end: at.end - inside };
        const fixes = [
          { kind: 'fix', title: `Change \`${rule}\` to \`${meant}\``, edits: [{ span, text: meant }] },
        ] as const;
        yield { at, message: 'meant', data: { rule, meant }, fixes };
      }
    }
  },
});
