import type { CarrierKind } from '../../../../src/cli/explain/carriers';

/** A statement's id in a text that a reader got to see, and what brought it there. */
export interface Sighting {
  readonly note: string;
  readonly kind: CarrierKind;
  /** Id of the carrier: rule, signal, term, aspect of the comparison, snippet. */
  readonly id: string;
}

/** The statement ids a text names, in their order. */
export function idsIn(text: string): readonly string[] {
  return text.match(/\bN\d\d\b/g) ?? [];
}
