import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { nodeThread } from '../layout/nodeThread';
import type { Io } from './io';
import { patientLayout } from './patientLayout';

/** The real process. */
export function processIo(): Io {
  const { env, stdout, stderr } = process;
  // The reader of a pipe may leave early (`| head`); that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    cwd: process.cwd(),
    env,
    stdin: () => text(process.stdin),
    stdout: (written) => void stdout.write(written),
    stderr: (written) => void stderr.write(written),
    color: wantsColor(env, stdout.isTTY === true),
    columns: stdout.isTTY ? stdout.columns : undefined,
    layout: patientLayout({
      // Read only when something is to be drawn.
      start: nodeThread(join(__dirname, 'graphviz.js')),
      say: (written) => void (stderr.isTTY && stderr.write(written)),
    }),
  };
}

/** The usual variables, then whether a person is looking. */
function wantsColor(env: Io['env'], terminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return terminal && env['TERM'] !== 'dumb';
}
