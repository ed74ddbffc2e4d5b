import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createNodeFilePort } from './nodeFilePort';
import { startServer } from './server';

/** Serves the client that started this process, over its IPC channel (`--node-ipc`), else over standard input and output. */
export function startNodeServer(): void {
  const connection = process.argv.includes('--node-ipc')
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, { createNodePort: createNodeFilePort });
}
