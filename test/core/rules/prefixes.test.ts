import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSamples } from './samples';
import { reviewTexts } from './support';

describe('a file while it is typed', () => {
  const files = readSamples().flatMap((sample) =>
    Object.entries(sample.files).map(([file, text]) => ({ sample, file, text })),
  );

  it('is reviewed without an error at every length', async function () {
    this.timeout(20_000);
    const lengths = fc.constantFrom(...files).chain((each) => fc.tuple(fc.constant(each), fc.nat(each.text.length)));
    await fc.assert(
      fc.asyncProperty(lengths, async ([{ sample, file, text }, length]) => {
        const { errors, findings } = await reviewTexts({ ...sample.files, [file]: text.slice(0, length) });
        assert.deepEqual(errors, []);
        assert.deepEqual(
          findings.filter(({ rule }) => rule === 'internal'),
          [],
        );
      }),
      { numRuns: 200 },
    );
  });
});
