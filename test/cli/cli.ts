import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run';
import { layout } from '../../src/layout/layout';

/** What a run of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own with files, and the command line in it. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'statewise-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    // The root of the project, so that nothing above the sandbox is looked at.
    mkdirSync(join(this.folder, '.git'));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  /** Writes a file, with its folders. */
  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  /** Runs a command in the folder, or in one below. */
  async run(
    argv: readonly string[],
    more: { stdin?: string; env?: Record<string, string>; color?: boolean; below?: string } = {},
  ): Promise<Outcome> {
    let stdout = '';
    let stderr = '';
    const code = await run(argv, {
      cwd: join(this.folder, more.below ?? '.'),
      env: more.env ?? {},
      stdin: async () => more.stdin ?? '',
      stdout: (text) => void (stdout += text),
      stderr: (text) => void (stderr += text),
      color: more.color ?? false,
      columns: undefined,
      layout,
    });
    return { code, stdout, stderr };
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs a test in a sandbox that is gone afterwards. */
export function inSandbox(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (sandbox: Sandbox) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const sandbox = new Sandbox(files);
    try {
      await test(sandbox);
    } finally {
      sandbox.remove();
    }
  };
}
