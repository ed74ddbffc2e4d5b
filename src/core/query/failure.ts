import type { Component, FailureReason, Reach } from '../model/system';
import { countWords } from './words';

type Words = (component: Component, way: string) => string;

/** The reason as the end of a sentence; `way` is the path of requests to the component, written by the caller. */
const words: Readonly<Record<FailureReason, Words>> = {
  path: (_, way) => `it runs once, and requests need it on the way ${way}`,
  entry: () => 'it runs once, and requests come in here',
  'assumed-entry': () => 'it runs once, and no entry point is named, so requests are taken to come in here',
  'unknown-callers': () => 'it runs once, and no file shows whose requests need it, so it is taken to be needed',
  outside: () => 'it is outside the system',
  off: () => 'it is switched off',
  background: () => 'it works in the background, no request waits for it',
  observer: () => 'it watches or administers, no request of users waits for it',
  unasked: () => 'nothing shows that it answers requests',
  'loose-links': () => 'only optional or asynchronous links lead to it, so no request waits for it',
  'no-path': () => 'no request that users wait for comes to it',
  'unknown-count': ({ instances }) =>
    `the files do not say how many run${instances.source === '' ? '' : ` (${instances.source})`}`,
  several: ({ instances }) => `${countWords(instances) ?? 'several'} instances run`,
  replaced: () => 'another component takes its place when it fails',
};

/**
 * Why a component is a single point of failure or is none, without a full stop, so that somebody can dispute it.
 * @param way writes the ids of a path
 */
export function failureWords(component: Component, reach: Reach, way: (path: readonly string[]) => string): string {
  const claim = reach.spof ? 'Single point of failure' : 'No single point of failure';
  const path = reach.reason === 'path' ? way(reach.path) : '';
  return `${claim}: ${words[reach.reason](component, path)}`;
}
