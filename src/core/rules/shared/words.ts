import type { Instances } from '../../model/component';
import type { Component } from '../../model/system';

/** The text with a capital first letter; a leading backtick stays as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What to call a component between backticks: its name, or its kind where the file gives it none. */
export function nameOf({ name, kind }: Pick<Component, 'name' | 'kind'>): string {
  return name === '' ? kind : name;
}

/** "`a`", "`a` and `b`", "`a`, `b` and 4 more". */
export function named(names: readonly string[], limit = 3): string {
  const quoted = names.slice(0, names.length > limit ? limit - 1 : limit).map((name) => `\`${name}\``);
  if (quoted.length < names.length) quoted.push(`${names.length - quoted.length} more`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

/** "3 instances", "one instance", "2 to 10 instances", "several instances" where the number is not known. */
export function counted({ min, max }: Instances): string {
  if (min === null && max === null) return 'an unknown number of instances';
  if (min === 1 && max === 1) return 'one instance';
  if (max === null) return `${min ?? 0} or more instances`;
  if (min === null) return `up to ${max} instances`;
  return min === max ? `${min} instances` : `${min} to ${max} instances`;
}
