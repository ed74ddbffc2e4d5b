import type { Entry, Located, LocatedMap, LocatedScalar, LocatedSeq } from '../../yaml/located';

/** Keys whose later value replaces the earlier one as a whole. */
const replaced = new Set(['command', 'entrypoint', 'test']);
/** Keys that Compose accepts as a list of `KEY=value` or a mapping; both merge by key, and a later bare `KEY` counts. */
const variables = new Set(['environment', 'labels', 'args', 'annotations', 'extra_hosts', 'sysctls', 'options']);
/** Keys that take names or a mapping from names to details. */
const named = new Set(['networks', 'models']);
/** Keys that take one value or a list of them; both are lists when merged. */
const listed = new Set(['tmpfs', 'env_file', 'label_file', 'dns', 'dns_opt', 'dns_search']);

/**
 * Merges two mappings as Compose merges files: mappings by key, lists appended, `command` and `entrypoint` replaced,
 * `environment` and its like by variable name whatever their form, a name in short form as its defaults written out.
 * `over` wins; its tag `!reset` takes a key away and `!override` puts its own value in place of all earlier ones. A key
 * without a value leaves the earlier one as it is.
 * Source: https://docs.docker.com/reference/compose-file/merge/
 */
export function mergeMaps(base: LocatedMap, over: LocatedMap): LocatedMap {
  return mergeBy(base, over, false);
}

/** @param emptyWins true where a bare key is a statement of its own: a variable taken from the shell, a plain dependency */
function mergeBy(base: LocatedMap, over: LocatedMap, emptyWins: boolean): LocatedMap {
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, later] of over.entries) {
    const earlier = entries.get(key);
    if (later.value.tag === '!reset') entries.delete(key);
    else if (earlier === undefined || later.value.tag === '!override') entries.set(key, later);
    else if (emptyWins || replaced.has(key) || !isEmpty(later.value)) entries.set(key, mergeEntries(earlier, later));
  }
  return { ...base, entries };
}

function isEmpty(value: Located): boolean {
  return value.type === 'scalar' && value.value === null;
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
  if (first.type === 'map' && second.type === 'map')
    return mergeBy(first, second, variables.has(key) || key === 'depends_on');
  if (first.type === 'seq' && second.type === 'seq') return append(first, second);
  return later;
}

/** A value in the one form in which its like are merged. */
function uniform(key: string, value: Located): Located {
  if (variables.has(key) || named.has(key) || key === 'depends_on') return asMap(value);
  if (value.type !== 'scalar' || value.value === null) return value;
  if (key === 'build') return contextOf(value);
  return listed.has(key) ? { type: 'seq', items: [value], at: value.at, extent: value.at, flow: false } : value;
}

/** `build: ./app` written out. */
function contextOf(value: LocatedScalar): LocatedMap {
  const entries = new Map([['context', { key: 'context', at: value.at, value }]]);
  return { type: 'map', entries, at: value.at, extent: value.at, flow: false };
}

/** Items written in both, in the same words, stand once. */
function append(first: LocatedSeq, second: LocatedSeq): LocatedSeq {
  const known = new Set(first.items.map(wordsOf));
  return { ...first, items: [...first.items, ...second.items.filter((item) => !known.has(wordsOf(item)))] };
}

function wordsOf(node: Located): string {
  if (node.type === 'scalar') return JSON.stringify(node.text);
  if (node.type === 'seq') return JSON.stringify(node.items.map(wordsOf));
  return JSON.stringify([...node.entries.values()].map(({ key, value }) => [key, wordsOf(value)]).sort());
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
