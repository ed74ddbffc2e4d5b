import type { Edit, Fix } from '../../finding';
import type { Component } from '../../model/system';
import { insertPath } from '../../yaml/edit';
import { nameOf } from '../shared/words';
import { ownEntry } from './own';

/** Stops the old pod of a Deployment before the new one starts. */
export function recreate(component: Component, text: (file: string) => string): readonly Fix[] {
  const edit = recreating(component, text(component.body.extent.file));
  const title = `Stop the old pod of \`${nameOf(component)}\` before the new one starts (users wait meanwhile)`;
  return edit === undefined ? [] : [{ kind: 'suggestion', title, edits: [edit] }];
}

function recreating({ body }: Component, text: string): Edit | undefined {
  // Parameters of a rolling update are refused beside another type.
  if (['rollingUpdate', 'rollingParams'].some((key) => ownEntry(body, 'spec', 'strategy', key) !== undefined))
    return undefined;
  const type = ownEntry(body, 'spec', 'strategy', 'type')?.value;
  if (type === undefined) return insertPath(text, body, ['spec', 'strategy'], 'type', 'Recreate');
  if (type.type !== 'scalar') return undefined;
  const token = text.slice(type.at.start, type.at.end);
  return /^["']?Rolling(?:Update)?["']?$/.test(token)
    ? { span: type.at, text: token.replace(/Rolling(?:Update)?/, 'Recreate') }
    : undefined;
}
