/** Written by `test/harness/build.mjs`: suite name (path in `suite/` without `.test.ts`) to a function that loads it. */
declare module 'statewise:suites' {
  export const suites: Readonly<Record<string, () => void>>;
}

/** Written by `test/harness/build.mjs`: the examples of the rule pages. */
declare module 'statewise:examples' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- a declared module cannot import a relative one
  export const examples: readonly import('./contract').Example[];
}
