/**
 * Starts measuring what a piece of work costs; the returned function tells the milliseconds so far.
 *
 * On a busy machine the clock also counts the time others run, and the processor time of a process counts its other
 * threads. The work of this thread is below both, so the smaller one is told. A web host has only the clock.
 */
export function startStopwatch(): () => number {
  const clock = performance.now();
  const processor = typeof process === 'undefined' ? undefined : process.cpuUsage();
  return () => {
    const passed = performance.now() - clock;
    if (processor === undefined) return passed;
    const { user, system } = process.cpuUsage(processor);
    return Math.min(passed, (user + system) / 1000);
  };
}
