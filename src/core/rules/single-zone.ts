import type { Text } from '../model/text';
import type { Component } from '../model/system';
import { defineRule } from './rule';
import { replicatedComponents } from './shared/places';
import { counted, nameOf } from './shared/words';

/** The file names one zone for all instances. */
export default defineRule({
  id: 'single-zone',
  category: 'availability',
  severity: 'information',
  notes: ['N12', 'N42'],
  summary: 'The file names one zone for all instances.',
  messages: {
    zone: '`{name}` runs as {count}, all of them in {zone}, so losing that zone stops every one of them; allow a second zone, or record why one is enough.',
  },
  *check({ system }) {
    for (const component of replicatedComponents(system)) {
      const zone = onlyZone(component);
      if (zone === undefined) continue;
      yield {
        at: zone.at,
        message: 'zone',
        component: component.id,
        data: { name: nameOf(component), count: counted(component.instances), zone: zone.text },
      };
    }
  },
});

/** The one zone, in words; undefined where there are more or the file names none. */
function onlyZone({ constraints, declared }: Component): Text | undefined {
  const pinned = constraints.find(({ kind }) => kind === 'pinned-to-zone');
  if (pinned !== undefined) return { text: pinned.says, at: pinned.at };
  const [zone, ...others] = declared?.zones ?? [];
  if (zone === undefined || others.some(({ text }) => text !== zone.text)) return undefined;
  return { text: `zone \`${zone.text}\``, at: zone.at };
}
