import type { Entry, Located, LocatedMap, LocatedSeq } from '../../yaml/located';

/** Keys whose later value replaces the earlier one as a whole. */
const replaced = new Set(['command', 'entrypoint', 'test']);
/** Keys that Compose accepts as a list of `KEY=value` or a mapping; both merge by key. */
const keyed = new Set([
  'environment',
  'labels',
  'args',
  'annotations',
  'extra_hosts',
  'sysctls',
  'depends_on',
  'networks',
]);
/** Keys that take one value or a list of them; both are lists when merged. */
const listed = new Set(['tmpfs', 'env_file', 'dns', 'dns_search']);

/**
 * Merges two mappings as Compose merges files: mappings by key, lists appended, `command` and `entrypoint` replaced,
 * `environment` and its like by variable name whatever their form. `over` wins; its tag `!reset` takes a key away and
 * `!override` puts its own value in place of all earlier ones.
 * Source: https://docs.docker.com/reference/compose-file/merge/
 */
export function mergeMaps(base: LocatedMap, over: LocatedMap): LocatedMap {
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, later] of over.entries) {
    const earlier = entries.get(key);
    if (later.value.tag === '!reset') entries.delete(key);
    else
      entries.set(key, earlier === undefined || later.value.tag === '!override' ? later : mergeEntries(earlier, later));
  }
  return { ...base, entries };
}

/** The key that stands for both: where one value replaces the other, or the earlier one only came in, it is the later. */
function mergeEntries(earlier: Entry, later: Entry): Entry {
  const value = mergeValues(later.key, earlier.value, later.value);
  if (value === later.value) return later;
  return earlier.via === undefined ? { ...earlier, value } : { ...later, value: placed(value, later.value) };
}

function mergeValues(key: string, earlier: Located, later: Located): Located {
  if (replaced.has(key)) return later;
  const first = uniform(key, earlier);
  const second = uniform(key, later);
  if (first.type === 'map' && second.type === 'map') return mergeMaps(first, second);
  if (first.type === 'seq' && second.type === 'seq') return append(first, second);
  return later;
}

/** A value in the one form in which its like are merged. */
function uniform(key: string, value: Located): Located {
  if (keyed.has(key)) return asMap(value);
  const single = listed.has(key) && value.type === 'scalar' && value.value !== null;
  return single ? { type: 'seq', items: [value], at: value.at, extent: value.at, flow: false } : value;
}

function append(first: LocatedSeq, second: LocatedSeq): LocatedSeq {
  return { ...first, items: [...first.items, ...second.items] };
}

/** Merged content at the place of the one it was merged into, so that edits find the text they belong to. */
function placed(value: Located, own: Located): Located {
  if (value.type === 'scalar' || own.type === 'scalar') return value;
  return { ...value, at: own.at, extent: own.extent, flow: own.flow };
}

/** A list of `KEY=value` (or of names) as a mapping; everything else unchanged. */
export function asMap(node: Located): Located {
  if (node.type !== 'seq') return node;
  const entries = new Map<string, Entry>();
  for (const item of node.items) {
    if (item.type !== 'scalar') continue;
    const equals = item.text.indexOf('=');
    const key = equals < 0 ? item.text : item.text.slice(0, equals);
    const value: Located = {
      ...item,
      text: equals < 0 ? '' : item.text.slice(equals + 1),
      value: equals < 0 ? null : item.text.slice(equals + 1),
    };
    entries.set(key, { key, at: item.at, value });
  }
  return { type: 'map', entries, at: node.at, extent: node.extent, flow: node.flow };
}
