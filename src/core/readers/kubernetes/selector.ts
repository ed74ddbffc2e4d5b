import { entriesAt, itemsAt, textAt, type Located } from '../../yaml/located';

/** Labels as plain text. */
export type Labels = ReadonlyMap<string, string>;

/** A plain map of labels, as a Service selects; scalars only. */
export function plainLabels(node: Located | undefined, ...path: readonly string[]): Labels {
  const found = new Map<string, string>();
  for (const { key, value } of entriesAt(node, ...path)) if (value.type === 'scalar') found.set(key, value.text);
  return found;
}

/** True when every label of the selector is among the pod's labels; an empty selector selects nothing. */
export function selectsPlain(selector: Labels, labels: Labels): boolean {
  if (selector.size === 0) return false;
  for (const [key, value] of selector) if (labels.get(key) !== value) return false;
  return true;
}

/** Label selector (`matchLabels` and `matchExpressions`): absent selects nothing, `{}` everything. */
export function selects(selector: Located | undefined, labels: Labels): boolean {
  if (selector?.type !== 'map') return false;
  for (const [key, value] of plainLabels(selector, 'matchLabels')) if (labels.get(key) !== value) return false;
  return itemsAt(selector, 'matchExpressions').every((expression) => holds(expression, labels));
}

function holds(expression: Located, labels: Labels): boolean {
  const key = textAt(expression, 'key') ?? '';
  const value = labels.get(key);
  const values = itemsAt(expression, 'values').map((item) => (item.type === 'scalar' ? item.text : ''));
  switch (textAt(expression, 'operator')?.toLowerCase()) {
    case 'in':
      return value !== undefined && values.includes(value);
    case 'notin':
      return value === undefined || !values.includes(value);
    case 'exists':
      return value !== undefined;
    case 'doesnotexist':
      return value === undefined;
    default:
      return false;
  }
}
