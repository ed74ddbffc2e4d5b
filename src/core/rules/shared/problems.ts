import type { RawFinding } from '../../finding';
import type { Problem } from '../../model/problem';
import type { System } from '../../model/system';

/** Findings for the problems the reading itself saw and assigned to a rule. The message id is `problem`. */
export function* findingsOf(system: System, rule: Problem['rule']): Generator<RawFinding> {
  const seen = new Set<string>();
  for (const problem of system.problems) {
    if (problem.rule !== rule) continue;
    const key = `${problem.at.file} ${problem.at.start} ${problem.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { correction } = problem;
    yield {
      at: problem.at,
      message: 'problem',
      data: { message: problem.message },
      ...(problem.component === undefined ? {} : { component: problem.component }),
      ...(problem.severity === undefined ? {} : { severity: problem.severity }),
      ...(correction === undefined
        ? {}
        : { fixes: [{ kind: correction.kind ?? 'fix', title: correction.title, edits: correction.edits }] }),
    };
  }
}
