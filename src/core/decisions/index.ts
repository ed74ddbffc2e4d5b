import type { ParsedFile } from '../yaml/parse';
import { commentAcceptances } from './comments';
import type { Decision } from './decision';

export { annotationAcceptances, extensionAcceptances } from './annotations';
export { applyDecisions, type AppliedDecisions } from './apply';
export { isGiven } from './reason';

/** The acceptances written as comments in a file, whatever its format. */
export function acceptancesOf(file: ParsedFile): Decision[] {
  return commentAcceptances(file.file, file.text);
}
