import type { Edit, Fix } from '../../finding';
import type { Component, System } from '../../model/system';
import { insertKey, insertPath } from '../../yaml/edit';
import type { LocatedMap } from '../../yaml/located';
import { mayScaleOut } from '../shared/advice';
import { ownEntry } from './own';
import { nameOf } from '../shared/words';

/** Runs a second instance of a component that keeps nothing; not offered where something stands in its way. */
export function scaleOut(system: System, component: Component, text: (file: string) => string): readonly Fix[] {
  // An autoscaler or an operator owns the count; Knative has its own way to write it.
  if (!mayScaleOut(system, component) || component.instances.autoscaler !== undefined || component.operated) return [];
  if (component.group === 'serving.knative.dev') return [];
  const edit = count(component, text(component.body.extent.file), '2');
  return edit === undefined
    ? []
    : [{ kind: 'suggestion', title: `Run two instances of \`${nameOf(component)}\``, edits: [edit] }];
}

/** The edit that makes the count `value`, in the place where the format keeps it. */
function count({ format, body }: Component, text: string, value: string): Edit | undefined {
  switch (format) {
    case 'compose':
      if (ownEntry(body, 'scale') !== undefined) return replace(text, body, ['scale'], value);
      return (
        replace(text, body, ['deploy', 'replicas'], value) ?? insertPath(text, body, ['deploy'], 'replicas', value)
      );
    case 'kubernetes':
      return replace(text, body, ['spec', 'replicas'], value) ?? insertPath(text, body, ['spec'], 'replicas', value);
    case 'native':
      return (
        replace(text, body, ['replicas', 'min'], value) ??
        replace(text, body, ['replicas'], value) ??
        insertKey(text, body, 'replicas', value)
      );
    case 'cloud':
      // Each kind of resource has a word of its own for it.
      return undefined;
  }
}

/** Replaces a number that the file writes at the path. */
function replace(text: string, body: LocatedMap, path: readonly string[], value: string): Edit | undefined {
  const found = ownEntry(body, ...path)?.value;
  if (found?.type !== 'scalar') return undefined;
  const token = text.slice(found.at.start, found.at.end);
  return /^["']?\d+["']?$/.test(token) ? { span: found.at, text: token.replace(/\d+/, value) } : undefined;
}
