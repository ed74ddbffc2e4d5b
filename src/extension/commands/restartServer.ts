import type { Running } from '../running';

/** Ends the server and starts it again. */
export async function restartServer({ client }: Running): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
