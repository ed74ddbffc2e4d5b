import type { Purpose } from '../../model/system';
import { isDevelopmentWord } from '../purpose';

/**
 * What a kustomization serves whose folder is named after development or tests, as overlays for them are. Manifests without
 * one say nothing of the kind: their folder's name is the repository's business.
 * @param place the kustomization file, or the folder of plain manifests
 */
export function purposeOfOverlay(place: string): Purpose | undefined {
  const folder = /^(?:.*\/)?([^/]+)\/(?:kustomization\.ya?ml|Kustomization)$/.exec(place)?.[1];
  return folder !== undefined && isDevelopmentWord(folder) ? 'development' : undefined;
}
