import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { SeveritySetting } from '../core/finding';
import { rules } from '../core/rules';
import { isCustomRule } from '../core/rules/custom';
import { createWorkspace } from '../workspace/create';
import { createNodePort, toKey } from '../workspace/nodePort';
import type { Workspace, WorkspaceReview } from '../workspace/workspace';
import { collectInputs, type Inputs } from './inputs';
import type { Io } from './io';
import { parseSetting } from './severity';
import { today } from './today';
import { UsageError } from './usageError';

/** Options that `check` and `inspect` share. */
export interface SharedOptions {
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly today?: string;
  readonly together?: boolean;
  readonly stdinFilename?: string;
}

/** Files, workspace and what went wrong inside it. */
export interface Session {
  readonly workspace: Workspace;
  readonly inputs: Inputs;
  /** ISO date of the review. */
  readonly today: string;
  /** One line per failure of the tool itself. */
  readonly failures: readonly string[];
  review(): Promise<WorkspaceReview>;
}

/** Shown in place of a file name for standard input without `--stdin-filename`. */
const STDIN = '<stdin>';

/** Opens the workspace of a command. */
export async function openSession(paths: readonly string[], options: SharedOptions, io: Io): Promise<Session> {
  const files = createNodePort(io.cwd);
  // Text without a name lies in no folder, whatever the working directory is called.
  const place = (key: string): string => (key === STDIN ? key : (files.place?.(key) ?? key));
  const port = { ...files, place };
  const date = today(options.today, io);
  const failures: string[] = [];
  const workspace = createWorkspace(port, {
    today: () => date,
    roots: [toKey(io.cwd, await projectRoot(io.cwd))],
    asked: paths.map((path) => toKey(io.cwd, path)),
    overrides: overrides(options.rule ?? []),
    ...(options.config !== undefined && { configFile: await existing(options.config, io.cwd) }),
    onError: (what, error) =>
      failures.push(`${what} failed: ${error instanceof Error ? error.message : String(error)}`),
  });
  const alone = paths.includes('-');
  if (alone && paths.length > 1)
    throw new UsageError('`-` stands for standard input and cannot be combined with other paths.');
  if (!alone && options.stdinFilename !== undefined)
    throw new UsageError('--stdin-filename names the text of standard input; give `-` as path.');
  const inputs = alone
    ? await standardInput(workspace, options, io)
    : await collectInputs(paths.length === 0 ? ['.'] : paths, port, io.cwd);
  const together = options.together === true;
  return {
    workspace,
    inputs,
    today: date,
    failures,
    review: () => workspace.reviewAll(inputs.keys, { together, alone }),
  };
}

async function standardInput(workspace: Workspace, options: SharedOptions, io: Io): Promise<Inputs> {
  const key = options.stdinFilename === undefined ? STDIN : toKey(io.cwd, options.stdinFilename);
  workspace.open(key, 1, await io.stdin());
  return { keys: [key], named: new Set([key]) };
}

function overrides(given: readonly string[]): ReadonlyMap<string, SeveritySetting> {
  return new Map(
    given.map((text) => {
      const at = text.indexOf('=');
      const id = text.slice(0, at);
      if (at < 1) throw new UsageError(`--rule: \`${text}\` is not of the form id=severity.`);
      // Rules of the user are known only once a configuration is read.
      if (!isCustomRule(id) && !rules.some((rule) => rule.id === id))
        throw new UsageError(`--rule: there is no rule \`${id}\`.${suggestion(id)}`);
      return [id, parseSetting('--rule', text.slice(at + 1))] as const;
    }),
  );
}

function suggestion(id: string): string {
  const [best] = rules.map((rule) => ({ id: rule.id, far: distance(rule.id, id) })).sort((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.max(2, id.length / 3) ? ` Did you mean \`${best.id}\`?` : '';
}

async function existing(path: string, cwd: string): Promise<string> {
  const found = await stat(resolve(cwd, path)).catch(() => undefined);
  if (found?.isFile() !== true) throw new UsageError(`--config: there is no file \`${path}\`.`);
  return toKey(cwd, path);
}

/** The folder above which no configuration is looked for: the repository's, else the working directory. */
async function projectRoot(cwd: string): Promise<string> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (
      await stat(join(folder, '.git')).then(
        () => true,
        () => false,
      )
    )
      return folder;
    if (dirname(folder) === folder) return cwd;
  }
}
