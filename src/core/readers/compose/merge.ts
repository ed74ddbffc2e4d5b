import type { Entry, Located, LocatedMap, LocatedSeq } from '../../yaml/located';

/** Keys whose later value replaces the earlier one as a whole. */
const replaced = new Set(['command', 'entrypoint', 'test']);
/** Keys that Compose accepts as a list of `KEY=value` or a mapping; both merge by key. */
const keyed = new Set(['environment', 'labels', 'args', 'annotations', 'extra_hosts', 'sysctls', 'depends_on', 'networks']);

/**
 * Merges two mappings as Compose merges files: mappings by key, lists appended, `command` and `entrypoint` replaced,
 * `environment` and its like by variable name whatever their form. `over` wins.
 * Source: https://docs.docker.com/reference/compose-file/merge/
 */
export function mergeMaps(base: LocatedMap, over: LocatedMap): LocatedMap {
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, later] of over.entries) {
    const earlier = entries.get(key);
    entries.set(key, earlier === undefined ? later : { ...earlier, value: mergeValues(key, earlier.value, later.value) });
  }
  return { ...base, entries };
}

function mergeValues(key: string, earlier: Located, later: Located): Located {
  if (replaced.has(key)) return later;
  const first = keyed.has(key) ? asMap(earlier) : earlier;
  const second = keyed.has(key) ? asMap(later) : later;
  if (first.type === 'map' && second.type === 'map') return mergeMaps(first, second);
  if (first.type === 'seq' && second.type === 'seq') return append(first, second);
  return later;
}

function append(first: LocatedSeq, second: LocatedSeq): LocatedSeq {
  return { ...first, items: [...first.items, ...second.items] };
}

/** A list of `KEY=value` (or of names) as a mapping; everything else unchanged. */
export function asMap(node: Located): Located {
  if (node.type !== 'seq') return node;
  const entries = new Map<string, Entry>();
  for (const item of node.items) {
    if (item.type !== 'scalar') continue;
    const equals = item.text.indexOf('=');
    const key = equals < 0 ? item.text : item.text.slice(0, equals);
    const value: Located = { ...item, text: equals < 0 ? '' : item.text.slice(equals + 1), value: equals < 0 ? null : item.text.slice(equals + 1) };
    entries.set(key, { key, at: item.at, value });
  }
  return { type: 'map', entries, at: node.at, extent: node.extent, flow: node.flow };
}
