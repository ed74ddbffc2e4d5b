import type { Pin } from '../../model/pin';
import { get, isTrue, type Located } from '../../yaml/located';
import { mixed, pinsBy, type ClientKey } from './keys';

/**
 * The key of a list of hash policies of Envoy and what is built on it: each that yields a value is mixed in, up to the first
 * marked `terminal`, so every one of those that varies must be a client key.
 */
export function hashPolicies(
  elements: readonly Located[],
  key: (element: Located) => ClientKey,
): Pin['by'] | undefined {
  const last = elements.findIndex((element) => isTrue(get(element, 'terminal')));
  return pinsBy(mixed((last < 0 ? elements : elements.slice(0, last + 1)).map(key)));
}
