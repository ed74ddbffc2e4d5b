import type { Fix } from '../../finding';
import type { Component, System } from '../../model/system';
import { mayScaleOut } from '../shared/advice';

/** Raises the minimum of the autoscaler that owns the count; only where the file writes one. */
export function raiseMinimum(system: System, component: Component, text: (file: string) => string): readonly Fix[] {
  const { autoscaler, max } = component.instances;
  if (autoscaler === undefined || !autoscaler.minimumWritten || !mayScaleOut(system, component)) return [];
  // The place must still hold the number, and a minimum above the maximum is refused by the cluster.
  const { at } = autoscaler;
  if (max === null || max < 2 || !/^\d+$/.test(text(at.file).slice(at.start, at.end))) return [];
  return [
    {
      kind: 'suggestion',
      title: `Keep at least two instances of \`${component.name}\``,
      edits: [{ span: at, text: '2' }],
    },
  ];
}
