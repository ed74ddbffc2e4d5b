import type { Span } from '../model/span';

/** One syntax problem; `message` is a sentence, `at` never empty inside a non-empty file. */
export interface YamlProblem {
  readonly message: string;
  readonly at: Span;
}
