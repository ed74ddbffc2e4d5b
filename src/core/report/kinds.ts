import type { SectionKind } from './section';
import { accepted } from './sections/accepted';
import { comparisonSection } from './sections/comparison';
import { components } from './sections/components';
import { failures } from './sections/failures';
import { findings } from './sections/findings';
import { hybrid } from './sections/hybrid';
import { questions } from './sections/questions';
import { reasons } from './sections/reasons';
import { tradeoffs } from './sections/tradeoffs';
import { unknown } from './sections/unknown';
import { verdict } from './sections/verdict';

/** The sections of a system's review, in their order; the picture stands behind the first. */
export const sectionKinds: readonly SectionKind[] = [
  verdict,
  questions,
  findings,
  failures,
  comparisonSection,
  components,
  tradeoffs,
  reasons,
  hybrid,
  accepted,
  unknown,
];
