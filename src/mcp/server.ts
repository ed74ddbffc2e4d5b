import './interpreted';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolRequestSchema, ListToolsRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { answer, QuestionError, tools } from '../core/answers';
import { openWorld, type Place } from './world';

const instructions =
  'Statewise reads Docker Compose files, Kubernetes manifests and architecture files below the working directory and tells which components hold state, what breaks when one of them dies, and what to change. Start with review_architecture. Everything is read-only, and nothing outside the working directory is read.';

/** Serves the tools over a transport until it closes. */
export async function serveTools(transport: Transport, place: Place, version: string): Promise<void> {
  const server = new Server(
    { name: 'statewise', title: 'Statewise', version },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, input }) => ({
      name,
      title,
      description,
      inputSchema: { ...input, type: 'object' as const },
      annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) =>
    result(place, params.name, params.arguments, signal),
  );
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  await server.connect(transport);
  await closed;
}

/** A question that cannot be answered is an answer, too: the model reads it and asks better. */
async function result(place: Place, name: string, input: unknown, signal: AbortSignal): Promise<CallToolResult> {
  try {
    const { markdown, data } = await answer(await openWorld(place, signal), name, input);
    return { content: [{ type: 'text', text: markdown }], structuredContent: data };
  } catch (error) {
    if (!(error instanceof QuestionError) && !signal.aborted)
      place.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const text =
      error instanceof QuestionError ? error.message : 'The review failed inside Statewise; its log holds the details.';
    return { content: [{ type: 'text', text }], isError: true };
  }
}
