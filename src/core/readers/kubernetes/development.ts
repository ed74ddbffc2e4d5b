/**
 * True when the folder that manifests or their kustomization stand in is named after development, tests or examples, as
 * overlays are. `place` is the folder or the kustomization file.
 */
export function isForDevelopment(place: string): boolean {
  const folder = place.replace(/\/kustomization\.ya?ml$|\/Kustomization$/, '');
  return /^(?:dev|devel|development|local|test|tests|testing|ci|e2e|example|examples)$/i.test(
    folder.slice(folder.lastIndexOf('/') + 1),
  );
}
