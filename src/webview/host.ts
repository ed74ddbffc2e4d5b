import { readState, type FromPage, type PageState, type ToPage } from './messages';

/** The editor around the page. */
export interface Host {
  post(message: FromPage): void;
  /** What the page remembered when it was last hidden or reloaded. */
  recall(): PageState;
  remember(state: PageState): void;
  /** Calls back with every message of the extension. */
  listen(receive: (message: ToPage) => void): void;
}

/** What VS Code gives a page, once. */
interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** Reaches VS Code. Its messages are those of our own extension in the same package and come through no one else. */
export function connectHost(): Host {
  const editor = acquireVsCodeApi();
  return {
    post: (message) => editor.postMessage(message),
    recall: () => readState(editor.getState()),
    remember: (state) => editor.setState(state),
    listen: (receive) => window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data)),
  };
}
