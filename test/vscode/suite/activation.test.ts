import { activated } from '../api';
import { equal, ok } from '../assert';
import { findingsOf, ruleOf, show } from '../support';

describe('activation', () => {
  it('starts no client for a foreign YAML file', async () => {
    await show('ci.yml');
    equal((await activated()).started, false, 'client started');
  });

  it('reports the findings of a Compose file', async () => {
    const { document } = await show('compose.yaml');
    const rules = (await findingsOf(document.uri, 'a finding', (found) => found.length > 0)).map(ruleOf);
    ok(
      rules.some((rule) => rule === 'volatile-state' || rule === 'single-point-of-failure'),
      `a database without a volume is reported; got ${rules.join(', ')}`,
    );
    equal((await activated()).started, true, 'client started');
  });
});
