import type { System } from '../model/system';
import { defineRule } from './rule';

/** A native file draws links, and one of its components has none. */
export default defineRule({
  id: 'isolated-component',
  category: 'structure',
  severity: 'hint',
  notes: [],
  summary: 'A component neither uses another nor is used by one.',
  messages: {
    isolated:
      '`{name}` uses nothing here and nothing here uses it; name who needs it under `uses`, or take it out of the file.',
  },
  *check({ system }) {
    // Where parts are missing, or no link is drawn yet, standing alone tells nothing.
    if (system.kind !== 'native' || system.partial || system.links.length === 0) return;
    const connected = connectedIn(system);
    for (const component of system.components) {
      if (connected.has(component.id) || component.off || component.duty === 'observer') continue;
      yield { at: component.at, message: 'isolated', data: { name: component.name }, component: component.id };
    }
  },
});

/** Ids of the components at either end of a link, also of one to a name that does not exist. */
function connectedIn({ links, problems }: System): ReadonlySet<string | undefined> {
  return new Set([
    ...links.flatMap(({ from, to }) => [from, to]),
    ...problems.filter(({ rule }) => rule === 'unresolved-reference').map(({ component }) => component),
  ]);
}
