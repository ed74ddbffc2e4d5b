/**
 * True for a kustomization in a folder named after development or tests, as overlays for them are. Manifests without one
 * say nothing of the kind: their folder's name is the repository's business.
 * @param place the kustomization file, or the folder of plain manifests
 */
export function isForDevelopment(place: string): boolean {
  const folder = /^(?:.*\/)?([^/]+)\/(?:kustomization\.ya?ml|Kustomization)$/.exec(place)?.[1];
  return folder !== undefined && /^(?:dev|devel|development|local|tests?|testing|ci|e2e)$/i.test(folder);
}
