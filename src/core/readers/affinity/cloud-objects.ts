import { get } from '../../yaml/located';
import { cloudRows } from './cloud-rows';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { entriesAlong } from './path';

/** Cloud resources that operators of a cluster manage; what they lead to is outside the cluster. One dialect per row. */
export const cloudDialects: readonly Dialect[] = cloudRows.flatMap(
  ({ id: dialect, object: operated, paths, by: chooses, to, certain = true }) =>
    operated === undefined
      ? []
      : {
          ...operated,
          *find(object): Generator<Found> {
            const settings = get(object.root, 'spec');
            if (settings === undefined) return;
            for (const at of paths.flatMap((path) => entriesAlong(settings, path))) {
              const value = at.value.type === 'scalar' ? at.value.text.trim() : '';
              const by = chooses(value, settings);
              if (by === undefined) continue;
              yield {
                workloads: [],
                pin: pinOn(at, { dialect, by, certain, ...(to && { to }), says: setting(at.key, value, object) }),
              };
            }
          },
        },
);
