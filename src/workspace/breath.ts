/** How long work may go on before others get a turn, in milliseconds. */
const SLICE = 15;

/** Returns a function to await between pieces of long work; it lets waiting requests go first when a slice is used up. */
export function createBreath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
