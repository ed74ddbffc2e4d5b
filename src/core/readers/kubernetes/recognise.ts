import { mapAt, textAt, type Located } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';

/** Groups whose files look like Kubernetes objects and are read by other tools. */
const FOREIGN = [
  'skaffold',
  'backstage.io',
  'kind.x-k8s.io',
  'k3d.io',
  'ctlptl.dev',
  'kubeadm.k8s.io',
  'audit.k8s.io',
  'apiserver.config.k8s.io',
  'client.authentication.k8s.io',
  'kubeproxy.config.k8s.io',
  'kubelet.config.k8s.io',
  'score.dev',
  'devfile.io',
];

/** Looks at raw text only: may this be a file of Kubernetes objects or a kustomization? */
export function suspects(path: string, text: string): boolean {
  return isKustomization(path) || (text.includes('apiVersion') && text.includes('kind'));
}

/** Whether the parsed file holds at least one object that could be sent to a cluster, or is a kustomization. */
export function accepts(path: string, file: ParsedFile): boolean {
  return file.documents.some((document) => isObject(document.root) || isKustomizationRoot(path, document.root));
}

/** True for the file names kustomize looks for. */
export function isKustomization(path: string): boolean {
  return /(?:^|[/\\])(?:kustomization\.ya?ml|Kustomization)$/.test(path);
}

/** True when the document is a kustomization: not a component, it says how the others are deployed. */
export function isKustomizationRoot(path: string, root: Located | undefined): boolean {
  if (root?.type !== 'map') return false;
  if (textAt(root, 'apiVersion')?.startsWith('kustomize.config.k8s.io/')) return true;
  return isKustomization(path) && textAt(root, 'apiVersion') === undefined;
}

function isObject(root: Located | undefined): boolean {
  const apiVersion = textAt(root, 'apiVersion');
  const kind = textAt(root, 'kind');
  if (!apiVersion || !kind || root?.type !== 'map') return false;
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  if (FOREIGN.some((foreign) => group === foreign || group.endsWith(`.${foreign}`))) return false;
  // A kubeconfig is `v1`/`Config`, without metadata.
  return (
    mapAt(root, 'metadata') !== undefined ||
    ['items', 'objects'].some((key) => root.entries.get(key)?.value.type === 'seq')
  );
}
