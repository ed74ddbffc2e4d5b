import type { Instances } from '../../model/component';
import type { Span } from '../../model/span';
import type { Located } from '../../yaml/located';
import { literalOf } from './reference';

/** A value that may be a whole number, and the parameters it may come from. */
export interface Written {
  readonly value: Located | undefined;
  readonly parameters?: Located | undefined;
}

/** The number of instances, where nothing tells it. */
export function uncounted(at: Span): Instances {
  return { min: null, max: null, source: 'the file does not tell how many run', at, explicit: false };
}

/**
 * A fixed number of instances.
 * @param key how the file calls it
 * @param at the token to underline where it is not written
 */
export function fixedCount(key: string, written: Written, at: Span): Instances {
  const count = numberOf(written);
  return count === undefined
    ? uncounted(at)
    : { min: count, max: count, source: `\`${key}: ${count}\``, at: placeOf(written, at), explicit: true };
}

/**
 * A number of instances that the cloud changes by load within bounds; equal bounds hold it.
 * @param scaler what changes it, by name and kind
 * @param at the token to underline where no bound is written
 */
export function rangeCount(
  scaler: { readonly name: string; readonly kind: string },
  bounds: { readonly min: Written; readonly max: Written },
  at: Span,
): Instances {
  const min = numberOf(bounds.min);
  const max = numberOf(bounds.max);
  if (min === undefined && max === undefined) return uncounted(at);
  const place = placeOf(bounds.min, at);
  const instances: Instances = {
    min: min ?? null,
    max: max ?? null,
    source: `${scaler.kind} \`${scaler.name}\``,
    at: place,
    explicit: true,
  };
  return min === undefined || min === max
    ? instances
    : { ...instances, autoscaler: { ...scaler, minimum: min, at: place, minimumWritten: true } };
}

/** The number of a literal or of a parameter's default; undefined when it is none. */
export function numberOf({ value, parameters }: Written): number | undefined {
  const text = literalOf(value, parameters);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function placeOf({ value }: Written, otherwise: Span): Span {
  return value?.type === 'scalar' ? value.at : otherwise;
}
