import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createNodeFilePort } from './nodeFilePort';
import { startServer } from './server';

/** Serves the client that started this process, over what the arguments name: `--node-ipc` or `--stdio`. */
export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), { createNodePort: createNodeFilePort });
}
