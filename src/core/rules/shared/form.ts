import type { Component } from '../../model/system';

/** Signals that speak of the kind of object or of what stands in front, not of anything kept. */
const ABOUT_FORM: ReadonlySet<string> = new Set(['stable-identity', 'affinity', 'replication-without-storage']);

/** True when nothing but a component's form, such as being a StatefulSet, speaks for state: what it would keep is a guess. */
export function isStatefulByFormOnly({ verdict }: Component): boolean {
  return verdict.evidence.every(({ towards, signal }) => towards === 'stateless' || ABOUT_FORM.has(signal));
}
