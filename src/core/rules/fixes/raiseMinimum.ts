import type { Edit, Fix } from '../../finding';
import type { Autoscaler } from '../../model/component';
import type { Component, System } from '../../model/system';
import { insertKey } from '../../yaml/edit';
import { mayScaleOut } from '../shared/advice';
import { nameOf } from '../shared/words';

/** Raises the minimum of the autoscaler that owns the count, or writes it where it is left to the default. */
export function raiseMinimum(system: System, component: Component, text: (file: string) => string): readonly Fix[] {
  const { autoscaler, max } = component.instances;
  if (autoscaler === undefined || !mayScaleOut(system, component)) return [];
  // A minimum above the maximum is refused by the cluster.
  if (max === null || max < 2) return [];
  const edit = minimum(autoscaler, text);
  const title = `Keep at least two instances of \`${nameOf(component)}\``;
  return edit === undefined ? [] : [{ kind: 'suggestion', title, edits: [edit] }];
}

function minimum({ minimumWritten, at, missing }: Autoscaler, text: (file: string) => string): Edit | undefined {
  // The place must still hold the number.
  if (minimumWritten) return /^\d+$/.test(text(at.file).slice(at.start, at.end)) ? { span: at, text: '2' } : undefined;
  if (missing === undefined || missing.into.extent.file !== at.file) return undefined;
  return insertKey(text(at.file), missing.into, missing.key, '2');
}
