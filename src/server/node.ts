import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeThread } from '../layout/nodeThread';
import { createNodeFilePort } from './nodeFilePort';
import { startServer } from './server';

/** Serves the client that started this process, over its IPC channel (`--node-ipc`), else over standard input and output. */
export function startNodeServer(): void {
  const connection = process.argv.includes('--node-ipc')
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  // The script lies beside the bundle that this file is part of.
  const layoutThread = nodeThread(join(__dirname, 'graphviz.js'));
  startServer(connection, { createNodePort: createNodeFilePort, layoutThread });
}
