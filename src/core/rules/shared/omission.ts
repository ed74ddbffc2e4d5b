import type { RuleOption } from '../rule';

/** The option of rules whose findings may be one omission of the whole system. */
export const toldApart: RuleOption = {
  description:
    'Where most of a system lacks the same, up to this many components are told one by one; beyond, one finding speaks for all.',
  default: 3,
};

/**
 * True when a system leaves something out nearly everywhere: that is one omission with one cause, while a component that
 * lacks what most others have was overlooked. `apart` is the most that are told one by one.
 */
export function isLeftOut(lacking: number, having: number, apart: number): boolean {
  return lacking > apart && lacking > having;
}
