export { canFail } from './known';
export { effectWords, outcomeMarkdown } from './markdown';
export { HOST, nodesOf, zonesOf } from './places';
export { rankFailures } from './rank';
export { simulate, topics } from './simulate';
export { titleOf } from './title';
export type { Topic } from './topics';
export { unnamedPlace } from './unnamed';
export type * from './types';
