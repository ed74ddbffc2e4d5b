import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { serveTools } from './server';
import type { Place } from './world';

/** Serves the tools on standard input and output until the client leaves. */
export async function serveStdio(place: Place, version: string): Promise<void> {
  const transport = new StdioServerTransport();
  process.stdin.once('end', () => void transport.close());
  await serveTools(transport, place, version);
}
