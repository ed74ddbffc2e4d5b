import type { FormatId } from '../model/component';

/** Kubernetes mappings whose keys a person chooses. */
const kubernetesNames = new Set([
  'labels',
  'annotations',
  'matchLabels',
  'nodeSelector',
  'data',
  'stringData',
  'binaryData',
  'limits',
  'requests',
  'parameters',
]);
/** Compose mappings, below a service or at the top, whose keys a person chooses. */
const composeNames = new Set([
  'services',
  'volumes',
  'networks',
  'configs',
  'secrets',
  'models',
  'environment',
  'labels',
  'annotations',
  'args',
  'depends_on',
  'extra_hosts',
  'sysctls',
  'driver_opts',
  'options',
  'additional_contexts',
  'x-statewise-accept',
]);

/**
 * Whether the last key of a path belongs to the format, as opposed to a name somebody chose: a service called `volumes`,
 * a variable called `restart`. Qualified names (`nginx.ingress.kubernetes.io/affinity`) are vocabulary wherever they stand.
 */
export function isVocabulary(format: FormatId, path: readonly (string | number)[]): boolean {
  const key = path.at(-1);
  if (typeof key !== 'string') return false;
  if (/[./]/.test(key)) return true;
  if (path.some((step) => typeof step === 'string' && step.startsWith('x-'))) return false;
  // `SESSION_DRIVER` means the same wherever it is set.
  if (/^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(key)) return true;
  const parent = path.at(-2);
  if (format === 'native') return parent !== 'components' || path.length !== 2;
  if (typeof parent !== 'string') return true;
  if (format === 'kubernetes') return !kubernetesNames.has(parent) && !(parent === 'selector' && key !== 'matchLabels');
  return !composeNames.has(parent);
}

/** Whether a key says what it is about by itself; `replicas` or `restart` are ordinary words, `sessionAffinity` is not. */
export function isDistinctive(key: string): boolean {
  return !/^[a-z]+$/.test(key);
}
