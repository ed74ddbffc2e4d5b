import type { StartThread } from './layoutWorker';
import type { LayoutAnswer } from './messages';

const BOOT = `
;graphviz.serve({
  post: (answer) => self.postMessage(answer),
  listen: (listener) => self.addEventListener('message', (event) => listener(event.data)),
});`;

/**
 * Layout threads of a browser, made from text: a worker may not be started from the address of an extension's file.
 * @param read gives the text of `graphviz.js`
 */
export function webThread(read: () => Promise<string>): StartThread {
  return async ({ answered, failed }) => {
    const address = URL.createObjectURL(new Blob([await read(), BOOT], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => answered(data));
    worker.addEventListener('error', ({ message }) => failed(new Error(message)));
    return {
      post: (request) => worker.postMessage(request),
      terminate: () => {
        worker.terminate();
        URL.revokeObjectURL(address);
      },
    };
  };
}
