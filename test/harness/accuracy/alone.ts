import { recognise } from '../../../src/core/readers/recognise';
import { createWorkspace } from '../../../src/workspace/create';
import type { FilePort } from '../../../src/workspace/port';
import type { WorkspaceReview } from '../../../src/workspace/workspace';

/**
 * Reviews one file as the labels were given: a Compose file without its override and the other files beside it, a
 * Kubernetes file with the files of its folder. What a file names itself (`extends`, a base) is read.
 */
export async function reviewAlone(port: FilePort, file: string): Promise<WorkspaceReview> {
  const text = (await port.read(file))?.text ?? '';
  const folder = port.folder(file);
  const compose = recognise(port.path(file), text) === 'compose';
  const shown = (key: string): boolean =>
    key === file || (compose ? key.endsWith('.env') : port.folder(key) === folder);
  const narrow: FilePort = {
    ...port,
    list: async (of) => (await port.list(of)).filter(shown),
    find: async (below, exclude) => (await port.find(below, exclude)).filter(shown),
  };
  const workspace = createWorkspace(narrow, {
    today: () => '2026-01-01',
    roots: ['.'],
    onError: (what, error) => console.error(what, error),
  });
  return workspace.reviewAll([file]);
}
