import { readFixtures } from '../fixtures';
import { readSamples } from '../samples';
import { checkEdits } from './edits';
import { checkFindings } from './findings';
import { checkFixture } from './fixture';
import { createReviews } from './reviews';

describe('every sample of a rule', () => {
  const fixtures = new Map(readFixtures().map((fixture) => [`${fixture.rule}, fixture ${fixture.name}`, fixture]));

  for (const sample of readSamples()) {
    const title = `${sample.rule}, ${sample.name}`;
    describe(title, () => {
      const reviews = createReviews();
      after(() => reviews.clear());

      const fixture = fixtures.get(title);
      if (fixture !== undefined) checkFixture(fixture, reviews);
      checkFindings(sample, reviews);
      checkEdits(sample, reviews);
    });
  }
});
