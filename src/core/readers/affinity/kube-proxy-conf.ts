import { entry, textAt, type Located } from '../../yaml/located';
import type { YamlPin } from './conf';

/**
 * Row kube-proxy-ipvs: a scheduler that hashes the client's address, for every Service of the cluster. Unverified.
 * Source: https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/
 */
export function kubeProxyPins(root: Located | undefined): readonly YamlPin[] {
  if (textAt(root, 'kind') !== 'KubeProxyConfiguration') return [];
  const at = entry(root, 'ipvs', 'scheduler');
  const hashes = textAt(root, 'ipvs', 'scheduler')?.trim() === 'sh' && textAt(root, 'mode')?.trim() === 'ipvs';
  if (at === undefined || !hashes) return [];
  return [
    {
      dialect: 'kube-proxy-ipvs',
      by: 'client-ip',
      certain: false,
      says: 'scheduler: sh',
      block: 'kube-proxy, for every Service of the cluster,',
      hosts: [],
      servers: 0,
      at,
      parts: [at],
    },
  ];
}
