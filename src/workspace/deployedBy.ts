import type { Finding } from '../core/finding';
import type { Group } from '../core/readers/reader';
import type { FilePort } from './port';

/**
 * Findings with the kustomization that deploys it so, where they lie outside its folder: another one that builds on the
 * same base may well not have them.
 */
export function withDeployer(findings: readonly Finding[], group: Group, port: FilePort): readonly Finding[] {
  const top = group.files[0];
  if (group.kind !== 'kubernetes' || top === undefined || top.file !== group.id) return findings;
  const root = top.documents[0]?.root;
  if (root === undefined || group.files.length === 1) return findings;
  const folder = port.folder(top.file);
  const note = { at: root.at, message: 'This kustomization deploys it so.' };
  return findings.map((finding) =>
    port.folder(finding.at.file) === folder ? finding : { ...finding, related: [...finding.related, note] },
  );
}
