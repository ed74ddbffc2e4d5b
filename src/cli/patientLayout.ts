import { LayoutWorker, type StartThread } from '../layout/layoutWorker';

/** After how many milliseconds somebody who waits wants to know for what. */
const PATIENCE = 3000;

/** What the layout of one text needs besides the text. */
export interface PatientLayout {
  /** Starts the thread that lays out. */
  readonly start: StartThread;
  /** Hears once for each text that takes longer than the patience. */
  readonly say: (text: string) => void;
  /** Milliseconds; tests shorten it. */
  readonly patience?: number;
}

/**
 * Lays out texts in DOT one after the other, on a thread, so that a long layout can be told of while it lasts. The thread
 * ends with the last text: an idle one would keep the process from ending.
 * @returns gives the SVG of a text
 */
export function patientLayout({ start, say, patience = PATIENCE }: PatientLayout): (dot: string) => Promise<string> {
  const worker = new LayoutWorker(start);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const one = async (dot: string): Promise<string> => {
    const timer = setTimeout(() => say('Still laying out the picture; a large system may take minutes.\n'), patience);
    try {
      return await worker.layout(dot);
    } finally {
      clearTimeout(timer);
      if (--waiting === 0) worker.dispose();
    }
  };
  return (dot) => {
    waiting++;
    const result = last.then(() => one(dot));
    last = result.catch(() => undefined);
    return result;
  };
}
