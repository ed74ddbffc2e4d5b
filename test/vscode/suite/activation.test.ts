import { activated } from '../api';
import { equal, ok } from '../assert';
import { readSetup } from '../setup';
import { findingsOf, ruleOf, show } from '../support';

describe('activation', () => {
  it('is quick and starts no client for a foreign YAML file', async () => {
    await show('ci.yml');
    const { started, activationMilliseconds } = await activated();
    equal(started, false, 'client started');
    // In a web worker the client is in the same file, and a clock on a busy machine proves nothing.
    ok(readSetup().host === 'web' || activationMilliseconds < 5, `activation took ${activationMilliseconds} ms`);
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
