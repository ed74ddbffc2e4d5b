import { Worker } from 'node:worker_threads';
import type { StartThread } from './layoutWorker';
import type { LayoutAnswer } from './messages';

const BOOT = `
const { parentPort, workerData } = require('node:worker_threads');
require(workerData).serve({
  post: (answer) => parentPort.postMessage(answer),
  listen: (listener) => parentPort.on('message', listener),
});`;

/** Layout threads of Node. `file` is the absolute path of `graphviz.js`. */
export function nodeThread(file: string): StartThread {
  return ({ answered, failed }) => {
    const worker = new Worker(BOOT, { eval: true, workerData: file });
    worker.on('message', (answer: LayoutAnswer) => answered(answer));
    worker.on('error', failed);
    return { post: (request) => worker.postMessage(request), terminate: () => void worker.terminate() };
  };
}
