import type { Entry, Located } from '../yaml/located';

/** What a JSON pointer into the content leads to, with the entries passed on the way. */
export interface Target {
  readonly node: Located;
  /** The entry whose value it is, or that holds the list it is an item of. */
  readonly entry: Entry | undefined;
  /** True for an item of a list. */
  readonly item: boolean;
}

/** Follows a JSON pointer through located content; undefined when it leads nowhere. */
export function follow(root: Located, pointer: string): Target | undefined {
  let here: Target = { node: root, entry: undefined, item: false };
  for (const step of steps(pointer)) {
    if (here.node.type === 'map') {
      const entry = here.node.entries.get(step);
      if (!entry) return undefined;
      here = { node: entry.value, entry, item: false };
    } else if (here.node.type === 'seq') {
      const node = here.node.items[Number(step)];
      if (!node) return undefined;
      here = { node, entry: here.entry, item: true };
    } else return undefined;
  }
  return here;
}

/** The keys our schema has for the mapping a JSON pointer leads to, through references and alternatives. */
export function keysAt(schema: unknown, pointer: string): string[] {
  return schemasAt(schema, pointer).flatMap((branch) => Object.keys(record(branch['properties'])));
}

/** What our schema says about the place a JSON pointer leads to, through references and alternatives. */
export function schemasAt(schema: unknown, pointer: string): Readonly<Record<string, unknown>>[] {
  return steps(pointer).reduce(
    (here, step) =>
      here.flatMap((branch) => {
        const next = record(branch['properties'])[step] ?? branch['items'] ?? branch['additionalProperties'];
        return branches(schema, next);
      }),
    branches(schema, schema),
  );
}

/** A schema itself, what it refers to, and its alternatives. */
function branches(root: unknown, schema: unknown): Readonly<Record<string, unknown>>[] {
  const own = record(schema);
  const reference = own['$ref'];
  const target =
    typeof reference === 'string' ? steps(reference).reduce<unknown>((at, step) => record(at)[step], root) : undefined;
  const alternatives = ['oneOf', 'anyOf', 'allOf'].flatMap((key) => (Array.isArray(own[key]) ? own[key] : []));
  return [own, ...[target, ...alternatives].flatMap((next) => (next === undefined ? [] : branches(root, next)))];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
