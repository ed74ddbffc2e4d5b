import type { ComparisonId } from '../../query/comparison';
import type { Roles } from '../roles';
import type { Subject } from '../subject';
import { complexity, resources, scalability } from './growth';
import { example, shortEffort, shortFailures, shortScaling, shortUse } from './short';
import { faultTolerance, requestHandling, sessionMemory, useCases } from './work';

/** What a row of the comparison means in one system, with the components concerned. */
export type Here = (subject: Subject, roles: Roles) => string;

/** One answer per row of both tables of the notes. */
export const here: Readonly<Record<ComparisonId, Here>> = {
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
