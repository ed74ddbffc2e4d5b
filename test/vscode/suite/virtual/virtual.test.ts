import { equal } from '../../assert';
import { findingsOf, inWorkspace, show } from '../../support';

describe('a virtual workspace', () => {
  it('is what this window shows', () => {
    equal(inWorkspace('compose.yaml').scheme, 'memory', 'scheme');
  });

  it('is reviewed like one on a disk', async () => {
    const { document } = await show('compose.yaml');
    await findingsOf(document.uri, 'a finding', (found) => found.length > 0);
  });
});
