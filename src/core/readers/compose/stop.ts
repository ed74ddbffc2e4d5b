import type { AbruptStop } from '../../model/component';
import { entry, scalarAt, type LocatedMap } from '../../yaml/located';
import { expand } from './interpolate';

/** A stop that gives the process no time: no grace period, or SIGKILL as the first signal. */
export function abruptStopOf(service: LocatedMap, variables: ReadonlyMap<string, string>): AbruptStop | undefined {
  for (const [key, isAbrupt] of [
    ['stop_grace_period', isNoTime],
    ['stop_signal', isKill],
  ] as const) {
    const written = scalarAt(service, key);
    if (written === undefined) continue;
    const { text, complete } = expand(written.text, variables);
    if (!complete || !isAbrupt(text.trim())) continue;
    return { says: `\`${key}: ${text.trim()}\``, key, at: entry(service, key)?.via ?? written.at };
  }
  return undefined;
}

/** `0`, `0s`, `0m0s`: every number of the duration is nought. */
function isNoTime(duration: string): boolean {
  return /^(?:0+(?:\.0+)?(?:h|m|s|ms|us|ns)?)+$/.test(duration);
}

function isKill(signal: string): boolean {
  return /^(?:(?:SIG)?KILL|9)$/i.test(signal);
}
