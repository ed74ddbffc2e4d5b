import type { ComparisonId } from '../../query/comparison';
import type { Answer } from './answer';
import { complexity, resources, scalability } from './growth';
import { example, shortEffort, shortFailures, shortScaling, shortUse } from './short';
import { faultTolerance, requestHandling, sessionMemory, useCases } from './work';

/** One answer per row of both tables of the notes. */
export const here: Readonly<Record<ComparisonId, Answer>> = {
  'session-memory': sessionMemory,
  'request-handling': requestHandling,
  complexity,
  scalability,
  'fault-tolerance': faultTolerance,
  'use-cases': useCases,
  resources,
  'short-scaling': shortScaling,
  'short-failures': shortFailures,
  'short-effort': shortEffort,
  'short-use': shortUse,
  example,
};
