import assert from 'node:assert/strict';
import { read, web } from './read';

/** The setting that says how long a stop may take, and the text of its place, where that is no time at all. */
function stop(...lines: readonly string[]): readonly [string, string] | undefined {
  const facts = read(web('image: a', ...lines));
  const found = facts.service('web').stopTime;
  return found?.seconds === 0 ? [found.says, facts.at(found.at)] : undefined;
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

  it('counts in seconds', () => {
    for (const [duration, seconds] of [
      ['10s', 10],
      ['1m30s', 90],
      ['500ms', 0.5],
      ['1.5h', 5400],
      ['soon', undefined],
    ] as const) {
      const facts = read(web('image: a', `stop_grace_period: ${duration}`));
      assert.equal(facts.service('web').stopTime?.seconds, seconds, duration);
    }
  });

  it('is unknown where a variable is', () => {
    assert.equal(stop('stop_grace_period: "${GRACE}"'), undefined);
    assert.equal(stop('stop_grace_period: "${GRACE:-0s}"')?.[0], '`stop_grace_period: 0s`');
  });
});
