import assert from 'node:assert/strict';
import { read, web } from './read';

/** The setting that stops the service at once, and the text of its place. */
function stop(...lines: readonly string[]): readonly [string, string] | undefined {
  const facts = read(web('image: a', ...lines));
  const found = facts.service('web').abruptStop;
  return found && [found.says, facts.at(found.at)];
}

describe('a stop without time', () => {
  for (const duration of ['0s', '0', '0m0s', '0ms'])
    it(`is a grace period of ${duration}`, () =>
      assert.deepEqual(stop(`stop_grace_period: ${duration}`), [`\`stop_grace_period: ${duration}\``, duration]));

  it('is SIGKILL as the first signal, however it is written', () => {
    for (const signal of ['SIGKILL', 'kill', '9']) assert.equal(stop(`stop_signal: ${signal}`)?.[1], signal);
  });

  it('is nothing else', () => {
    for (const line of [
      'stop_grace_period: 10s',
      'stop_grace_period: 1m0s',
      'stop_grace_period: ',
      'stop_signal: SIGTERM',
    ])
      assert.equal(stop(line), undefined, line);
  });

  it('is unknown where a variable is', () => {
    assert.equal(stop('stop_grace_period: "${GRACE}"'), undefined);
    assert.equal(stop('stop_grace_period: "${GRACE:-0s}"')?.[0], '`stop_grace_period: 0s`');
  });
});
