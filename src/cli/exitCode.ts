/** What the process ends with. */
export const exitCode = { clean: 0, findings: 1, usage: 2 } as const;
