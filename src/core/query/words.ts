import type { StateItem, StateWhere, Verdict } from '../model/evidence';

/** The class as shown beside a name: with `?` where the evidence is thin. */
export function classLabel(verdict: Verdict): string {
  return verdict.confidence === 'low' ? `${verdict.class} ?` : verdict.class;
}

const places: Readonly<Record<StateWhere, string>> = {
  memory: 'in memory',
  'container-layer': 'in the container’s own layer',
  ephemeral: 'on ephemeral disk',
  tmpfs: 'in a memory file system',
  'anonymous-volume': 'on a volume without a name',
  volume: 'on a volume',
  'host-path': 'on a folder of the host',
  template: 'on a claim of each instance',
  operator: 'on storage its operator manages',
};

/** Where state is kept, as the end of a sentence. */
export function whereWords(where: StateWhere): string {
  return places[where];
}

/** One item of state in words: what, where, and whether it survives. */
export function stateWords(item: StateItem): string {
  return statesWords([item]);
}

/** Items of state in words; those with one place and one fate share a clause. */
export function statesWords(items: readonly StateItem[]): string {
  const alike = (a: StateItem, b: StateItem): boolean => a.where === b.where && a.lost === b.lost;
  const firsts = items.filter((item, index) => items.findIndex((other) => alike(item, other)) === index);
  return firsts.map((first) => clause(items.filter((item) => alike(item, first)))).join('; it also keeps ');
}

function clause(items: readonly StateItem[]): string {
  const [first] = items;
  if (first === undefined) return '';
  const holds = [...new Set(items.map((item) => item.holds))].join(' and ');
  return `${holds} (${whereWords(first.where)}), ${fate(first.lost)}`;
}

function fate(lost: boolean | null): string {
  if (lost === null) return 'which may or may not survive a replacement of the instance';
  return lost ? 'lost when the instance is replaced' : 'which survives a replacement of the instance';
}

/** "`a`, `b` and 3 more" for a list of names. */
export function listNames(names: readonly string[], shown = 3): string {
  const quoted = names.slice(0, shown).map((name) => `\`${name}\``);
  const rest = names.length - quoted.length;
  if (rest > 0) return `${quoted.join(', ')} and ${rest} more`;
  const last = quoted.pop();
  if (last === undefined) return '';
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
}

/** The number of instances in words: "1", "2 to 10", "at least 3", or undefined when the file does not know. */
export function countWords(instances: {
  readonly min: number | null;
  readonly max: number | null;
}): string | undefined {
  const { min, max } = instances;
  if (min === null && max === null) return undefined;
  if (min === null) return `at most ${max}`;
  if (max === null) return `at least ${min}`;
  return min === max ? String(min) : `${min} to ${max}`;
}
