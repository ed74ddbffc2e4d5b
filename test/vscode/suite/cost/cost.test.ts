import { activated } from '../../api';
import { equal, ok } from '../../assert';
import { show } from '../../support';

describe('the cost of activation', () => {
  it('is under 5 ms for a foreign YAML file', async () => {
    await show('ci.yml');
    const { started, activationMilliseconds } = await activated();
    equal(started, false, 'client started');
    ok(activationMilliseconds < 5, `activation took ${activationMilliseconds} ms`);
  });
});
