import { get, itemsAt, textAt, type Located } from '../../yaml/located';
import { plainLabels, selects, type Labels } from './selector';
import type { ObjectSet } from './set';
import type { Workload } from './workload';

/** Whether a term of a pod affinity or anti-affinity speaks about the workload's own pods. */
export function concernsOwn(term: Located, workload: Workload, set: ObjectSet): boolean {
  const { object, labels } = workload;
  return selects(get(term, 'labelSelector'), labels) && covers(term, object.namespace, set);
}

/** The own namespace is meant where the term names none, or names or selects it. */
function covers(term: Located, namespace: string, set: ObjectSet): boolean {
  const named = itemsAt(term, 'namespaces').flatMap((item) => (item.type === 'scalar' ? [item.text] : []));
  const selector = get(term, 'namespaceSelector');
  if (named.includes(namespace)) return true;
  if (selector?.type !== 'map') return named.length === 0;
  const labels = labelsOf(namespace, set);
  // The labels of a namespace that is not in the set are anybody's guess.
  return labels === undefined || selects(selector, labels);
}

/** Labels of a namespace, with the one that every namespace has by itself. */
function labelsOf(namespace: string, set: ObjectSet): Labels | undefined {
  const object = set.ofKind('Namespace', '').find(({ root }) => textAt(root, 'metadata', 'name') === namespace);
  if (object === undefined) return undefined;
  return new Map([...plainLabels(object.root, 'metadata', 'labels'), ['kubernetes.io/metadata.name', namespace]]);
}
