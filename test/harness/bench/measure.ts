/** The median of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/**
 * Median duration in milliseconds of each of several jobs, run in turns so that a busy moment of the machine hits all of
 * them alike; the first rounds warm up and do not count.
 */
export async function race(
  jobs: readonly (() => unknown)[],
  rounds: number,
  warmUp: number,
): Promise<readonly number[]> {
  const times = jobs.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, job] of jobs.entries()) {
      const start = performance.now();
      await job();
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}
