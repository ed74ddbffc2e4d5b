import { run } from './run';
import { processIo } from './processIo';

run(process.argv.slice(2), processIo()).then(
  (code) => {
    // Not `exit`: output that is still on its way must arrive, and the language server goes on.
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 2;
  },
);
