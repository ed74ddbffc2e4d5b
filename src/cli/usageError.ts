/** A mistake of whoever typed the command: one line on standard error and exit code 2. */
export class UsageError extends Error {}
