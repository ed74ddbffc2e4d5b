import type { StopTime } from '../../model/component';
import { entry, scalarAt, type LocatedMap } from '../../yaml/located';
import { expand } from './interpolate';

/** The time a stop gives the process: SIGKILL as the first signal gives none, else the grace period where one is written. */
export function stopTimeOf(service: LocatedMap, variables: ReadonlyMap<string, string>): StopTime | undefined {
  const grace = settingOf(service, 'stop_grace_period', secondsOf, variables);
  const signal = settingOf(service, 'stop_signal', (text) => (isKill(text) ? 0 : undefined), variables);
  return grace?.seconds === 0 ? grace : (signal ?? grace);
}

function settingOf(
  service: LocatedMap,
  key: 'stop_grace_period' | 'stop_signal',
  read: (text: string) => number | undefined,
  variables: ReadonlyMap<string, string>,
): StopTime | undefined {
  const written = scalarAt(service, key);
  if (written === undefined) return undefined;
  const { text, complete } = expand(written.text, variables);
  const seconds = complete ? read(text.trim()) : undefined;
  if (seconds === undefined) return undefined;
  return { says: `\`${key}: ${text.trim()}\``, key, seconds, at: entry(service, key)?.via ?? written.at };
}

/** Seconds in the units of a Compose duration; a number alone counts seconds. */
const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9, '': 1 };

/** `1m30s` is 90; undefined for what is no duration. */
function secondsOf(duration: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|us|ns|m|s)?)+$/.test(duration)) return undefined;
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|us|ns|m|s|)/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0), 0);
}

function isKill(signal: string): boolean {
  return /^(?:(?:SIG)?KILL|9)$/i.test(signal);
}
