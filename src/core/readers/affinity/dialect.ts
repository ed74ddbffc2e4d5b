import type { Pin } from '../../model/pin';
import type { Span } from '../../model/span';
import type { Entry, Located } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import type { Workload } from '../kubernetes/workload';

/** A pin and the workloads it ties clients to; none when the target is not in the set. */
export interface Found {
  readonly workloads: readonly Workload[];
  readonly pin: Pin;
}

/** One kind of object and how to read pins from it. */
export interface Dialect {
  readonly kind: string;
  /** API groups, because kinds of the same name live in several. */
  readonly groups: readonly string[];
  find(object: KubeObject, set: ObjectSet): Iterable<Found>;
}

/** What a dialect knows about a pin beside its place. */
export interface PinFacts {
  readonly dialect: string;
  readonly by: Pin['by'];
  readonly says: string;
  readonly to?: Pin['to'];
  /** False for rows that are unverified or conditional; true when left out. */
  readonly certain?: boolean;
  readonly undone?: string | undefined;
  /** Further entries that go with the pin when it is removed. */
  readonly also?: readonly (Entry | undefined)[];
}

/** A pin at an entry; its value is underlined where it is one token, else its key. */
export function pinOn(entry: Entry, facts: PinFacts): Pin {
  const { dialect, by, says, to = 'instance', certain = true, undone, also = [] } = facts;
  const at = entry.value.type === 'scalar' ? entry.value.at : entry.at;
  const removable = [entry, ...also].flatMap((each) => (each === undefined ? [] : (extent(each) ?? [])));
  return { dialect, to, by, certain, says, at, removable, ...(undone === undefined ? {} : { undone }) };
}

/**
 * From an entry's key to the end of its value, for removal. Undefined where that is not mechanical: the value stands
 * elsewhere (alias, merge), or is block text whose end is not known here.
 */
export function extent(entry: Entry): Span | undefined {
  if (entry.via !== undefined) return undefined;
  const end = endOf(entry.value, entry.at.end);
  return end === undefined ? undefined : { file: entry.at.file, start: entry.at.start, end };
}

/** Where a value ends that starts after `from`; a value that stands elsewhere, or whose end is unknown, has none. */
function endOf(value: Located, from: number): number | undefined {
  if (value.type === 'scalar') {
    if (value.block) return undefined;
    // A missing value stands at its key.
    return value.value === null && value.at.end <= from ? from : value.at.start >= from ? value.at.end : undefined;
  }
  if (value.extent.start < from) return undefined;
  if (value.flow) return value.extent.end;
  if (value.type === 'seq') {
    const last = value.items.at(-1);
    return last === undefined ? value.extent.end : endOf(last, value.extent.start);
  }
  const own = [...value.entries.values()].filter((each) => each.via === undefined);
  const last = own.at(-1);
  // With a merge key the last line may be the merge itself.
  return last === undefined || own.length < value.entries.size ? undefined : endOf(last.value, last.at.end);
}

/** How a phrase names a setting on an object: "`sessionAffinity: ClientIP` on Service `cart`". */
export function setting(key: string, value: string | undefined, object: Pick<KubeObject, 'kind' | 'name'>): string {
  const text =
    value === undefined || value === '' ? key : `${key}: ${value.length > 60 ? `${value.slice(0, 57)}...` : value}`;
  return `\`${text.replace(/\s+/g, ' ')}\` on ${object.kind} \`${object.name}\``;
}
