/**
 * Runs a program: its result is the exit code, an error is one line and code 1. Signals end it by way of `exit`, whose
 * listeners stop what it started.
 */
export function program(main: (args: string[]) => Promise<number>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
