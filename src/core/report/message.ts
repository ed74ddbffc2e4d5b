import { stopped } from './words';

/** A message says what is wrong, after a colon what follows from it, and after its last semicolon what to do. */
interface Parts {
  /** What is wrong, with what follows. */
  readonly problem: string;
  /** What is wrong, alone. */
  readonly claim: string;
  /** What to do; empty where the message does not say. */
  readonly remedy: string;
}

/** Takes a message apart; marks within names in backticks do not count. */
export function partsOf(message: string): Parts {
  const plain = message.replace(/`[^`]*`/g, (code) => '`'.repeat(code.length));
  const last = plain.lastIndexOf('; ');
  const problem = last < 0 ? message : message.slice(0, last);
  const first = plain.indexOf(': ');
  const semicolon = plain.indexOf('; ');
  const claim = first < 0 || (semicolon >= 0 && first > semicolon) ? problem : message.slice(0, first);
  const remedy = semicolon < 0 ? '' : message.slice((claim === problem ? last : semicolon) + 2);
  return { problem: stopped(problem), claim, remedy: remedy === '' ? '' : stopped(remedy) };
}

/** What is wrong and what to do, without what follows from it. */
export function briefly(message: string): string {
  const { claim, remedy } = partsOf(message);
  return remedy === '' ? stopped(message) : `${claim}; ${remedy}`;
}
