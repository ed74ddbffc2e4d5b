import { setTimeout } from 'node:timers/promises';

const patience = 40_000;

/** Checks again and again until the check passes; at the end of all patience it fails as the check does. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + patience; ; await setTimeout(200)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
