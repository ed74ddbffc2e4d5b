import assert from 'node:assert/strict';
import { attempt } from '../../../harness/fixes/attempt';
import { kindOf, offersIn, sampled } from '../../../harness/fixes/corpus';
import { corpusFolder } from '../../../harness/corpus';

/** Offers of each kind that are tried here; `npm run fixes` tries all. */
const MOST = 3;

describe('edits on files that people have', () => {
  const folder = corpusFolder();
  if (folder === undefined) {
    it.skip('hold (there is no corpus at ../shared/corpus/dev)');
    return;
  }

  it('hold', async () => {
    const { workspace, offers } = await offersIn(folder);
    assert.ok(offers.length > 0);
    for (const offer of sampled(offers, MOST))
      assert.deepEqual(await attempt(workspace, offer), [], `${offer.finding.at.file}, ${kindOf(offer)}`);
  });
});
