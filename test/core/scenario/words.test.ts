import assert from 'node:assert/strict';
import { technologies } from '../../../src/core/knowledge/catalogue';
import { simulate, type Failure, type Outcome } from '../../../src/core/scenario';
import { native } from '../graph/system';

/** A single word may as well be one of the sentence's own. */
const keepers = technologies.filter(({ keeps }) => keeps?.what.includes(' '));
const id = (technology: string): string => `x-${technology}`;

/** One component for each technology that keeps something, several instances each, all called by one. */
const system = native(
  `web: { kind: service, uses: [${keepers.map((each) => id(each.id)).join(', ')}] }`,
  ...keepers.map((each) => `${id(each.id)}: { technology: ${each.id}, replicas: 3 }`),
);

describe('Sentences about failures', () => {
  it('name what is kept in brackets, whatever words the catalogue has for it', () => {
    let told = 0;
    for (const { id: technology, keeps } of keepers) {
      const component = id(technology);
      const what = keeps?.what ?? '';
      const failures: readonly Failure[] = [
        { kind: 'component', component },
        { kind: 'instance', component, count: 1 },
        { kind: 'partition', between: ['web', component] },
      ];
      for (const text of failures.flatMap((failure) => textsOf(simulate(system, failure)))) {
        const around = text.split(what);
        told += around.length - 1;
        for (const before of around.slice(0, -1)) assert.match(before, /\((?:[^()]*; )?$/, text);
        for (const after of around.slice(1)) assert.match(after, /^[);]/, text);
      }
    }
    assert.ok(told > keepers.length, `${told} of ${keepers.length}`);
  });

  it('are sentences: a capital or a name first, a full stop or the end of a quotation last', () => {
    for (const { id: technology } of keepers)
      for (const text of textsOf(simulate(system, { kind: 'component', component: id(technology) })).slice(1))
        assert.match(text, /^[A-Z`].*[.”]$/, text);
  });
});

/** All sentences, the title first. */
function textsOf(outcome: Outcome): readonly string[] {
  const { journeys, affected, state, recovery, contrast, consistency, advice } = outcome;
  const said = [journeys, affected, state, recovery, contrast, consistency, advice].flat().map(({ says }) => says);
  return [outcome.title, outcome.summary, ...said, ...outcome.unknowns];
}
