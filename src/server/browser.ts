import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { webThread } from '../layout/webThread';
import { methods } from './protocol';
import { startServer } from './server';

// The worker entry: files come from the client, there is no file system here.
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const layoutThread = webThread(() => connection.sendRequest<string>(methods.workerSource));
startServer(connection, { layoutThread });
