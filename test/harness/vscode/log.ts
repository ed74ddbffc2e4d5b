import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { reportMark } from '../../vscode/contract';
import { cache } from './paths';

/** A file that takes the whole console of VS Code, while the suite's report goes on to ours. */
export interface Log {
  readonly file: string;
  write(args: readonly unknown[]): void;
  /** Nobody reads the log of a run that went well. */
  drop(): void;
}

/** Opens the log called `name`, one for each process. */
export function openLog(name: string): Log {
  const folder = join(cache, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${process.pid}.log`);
  const write = (args: readonly unknown[]): void => {
    const line = format(...args);
    appendFileSync(file, `${line}\n`);
    if (line.startsWith(reportMark)) console.log(line.slice(reportMark.length));
  };
  return { file, write, drop: () => rmSync(file, { force: true }) };
}
