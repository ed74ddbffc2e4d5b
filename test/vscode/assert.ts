/** Fails unless `condition` holds. (`node:assert` does not exist in the web worker host.) */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails unless both values are the same data. */
export function equal<Value>(actual: Value, expected: Value, what = 'value'): void {
  const [seen, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1) ?? 'undefined');
  if (seen !== wanted) throw new Error(`${what}: expected ${wanted}, got ${seen}`);
}
