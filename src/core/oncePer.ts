/**
 * A function of an object that is computed once: the answer is kept as long as the object lives. Only for objects that do
 * not change.
 */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
