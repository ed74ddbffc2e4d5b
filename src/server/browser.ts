import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server';

// The worker entry: files come from the client, there is no file system here.
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {});
