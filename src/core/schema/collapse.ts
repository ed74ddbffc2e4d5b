import type { SchemaError } from './generated/architecture.mjs';

/** Keywords that only say "none of the branches fits". */
const branching = new Set(['oneOf', 'anyOf', 'if', 'not', 'propertyNames']);
const outer = new Set([...branching, 'type', 'enum', 'const']);

/** All errors of one place that have one cause. */
export interface Cause {
  readonly path: string;
  readonly errors: readonly SchemaError[];
}

/**
 * Reduces a validator's list to one cause per mistake: where a value may have several shapes, only the errors of the
 * shape it comes closest to are kept, and complaints of one place about type and words become one.
 */
export function collapse(errors: readonly SchemaError[]): Cause[] {
  const branched = new Set(errors.filter((error) => branching.has(error.keyword)).map((error) => error.instancePath));
  const kept = errors.filter((error) => {
    if (!outer.has(error.keyword) || !branched.has(error.instancePath)) return !branching.has(error.keyword);
    return !errors.some((other) => closer(other, error.instancePath)) && !branching.has(error.keyword);
  });
  const causes = new Map<string, Cause>();
  for (const error of kept) {
    const together = outer.has(error.keyword);
    const key = together
      ? error.instancePath
      : `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`;
    const found = causes.get(key);
    causes.set(key, { path: error.instancePath, errors: [...(found?.errors ?? []), error] });
  }
  return [...causes.values()];
}

/** Whether an error shows that one branch fits in type: it complains about something inside, or about more than the type. */
function closer(other: SchemaError, path: string): boolean {
  if (other.instancePath.startsWith(`${path}/`)) return true;
  return other.instancePath === path && !outer.has(other.keyword);
}
