import { readFixtures } from './fixtures';
import { readPages } from './pages';
import type { Texts } from './support';

/** Files to try a rule on, and whether its author says they make it speak. */
export interface Sample {
  readonly rule: string;
  readonly name: string;
  readonly files: Texts;
  readonly fails: boolean;
}

/** Every sample there is: fixtures and the examples of the pages. */
export function readSamples(): readonly Sample[] {
  const fixtures = readFixtures().map(({ rule, name, files, drawn }): Sample => {
    const fails = [...drawn.values()].some((list) => list.some((each) => each.rule === rule));
    return { rule, name: `fixture ${name}`, files, fails };
  });
  const examples = readPages().flatMap(({ id, failing, passing }) => [
    ...failing.map((files, index): Sample => ({ rule: id, name: `failing example ${index + 1}`, files, fails: true })),
    ...passing.map((files, index): Sample => ({ rule: id, name: `passing example ${index + 1}`, files, fails: false })),
  ]);
  return [...fixtures, ...examples];
}
