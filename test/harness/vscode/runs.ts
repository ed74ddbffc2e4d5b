import type { Settings } from './server';
import type { EditionName } from './versions';

/** One start of VS Code with a choice of suites. */
export interface Run {
  readonly name: string;
  readonly edition: EditionName;
  readonly host: 'node' | 'web';
  /** Suites of `test/vscode/suite` by path without `.test.ts`; a folder means all in it, `.` those in no folder. */
  readonly suites: readonly string[];
  /** A folder of `test/vscode`, or a `.code-workspace` file in one, of which the run gets a copy. */
  readonly workspace: string;
  readonly settings: Settings;
  /** Installed beside the extension: folders of `test/harness/vscode/stubs`. */
  readonly stubs: readonly string[];
  readonly restricted: boolean;
}

const everywhere: Run = {
  name: 'newest',
  edition: 'newest',
  host: 'node',
  suites: ['.', 'workspace'],
  workspace: 'workspace',
  settings: {},
  stubs: [],
  restricted: false,
};

/**
 * Every run; the first three hold the whole suite, the others what needs a VS Code of its own. What depends on the
 * editor's version or host the least and takes the longest runs once.
 */
export const runs: readonly Run[] = [
  { ...everywhere, name: 'oldest', edition: 'oldest' },
  { ...everywhere, suites: ['.', 'snippets', 'workspace'] },
  { ...everywhere, name: 'web', host: 'web' },
  { ...everywhere, name: 'cost', suites: ['host', 'cost'] },
  { ...everywhere, name: 'restricted', suites: ['host', 'restricted'], restricted: true },
  { ...everywhere, name: 'redhat', suites: ['host', 'redhat'], stubs: ['redhat-yaml'] },
  {
    ...everywhere,
    name: 'virtual',
    host: 'web',
    suites: ['host', 'virtual'],
    stubs: ['memory-files'],
    workspace: 'virtual.code-workspace',
  },
];
