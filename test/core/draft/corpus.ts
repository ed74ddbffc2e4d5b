import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig } from '../../../src/core/config';
import { draftNative } from '../../../src/core/draft';
import { reviewSystem, type SystemReview } from '../../../src/core/review';
import { parseFile } from '../../../src/core/yaml/parse';
import { createWorkspace } from '../../../src/workspace/create';
import { createNodePort } from '../../../src/workspace/nodePort';
import type { ReviewedSystem } from '../../../src/workspace/workspace';

/** The date of every review here. */
export const today = '2026-11-24';

/** All systems below a folder, as `statewise check` forms them. */
export async function systemsIn(folder: string): Promise<readonly ReviewedSystem[]> {
  const port = createNodePort(folder);
  const workspace = createWorkspace(port, { today: () => today, roots: ['.'] });
  return (await workspace.reviewAll(await port.find('.', []))).systems;
}

/** A text read as the only file of a native system. */
export function readNative(text: string): SystemReview {
  const file = parseFile('draft.arch.yaml', text);
  const group = {
    id: file.file,
    kind: 'native' as const,
    files: [file],
    helpers: new Map(),
    variables: new Map(),
    resolve: (_from: string, path: string) => path,
    partial: false,
  };
  return reviewSystem(group, { config: defaultConfig, today });
}

/** The draft of one system, read back. */
export function redrawn(review: SystemReview): { readonly text: string; readonly read: SystemReview } | undefined {
  const draft = draftNative([{ review, nameOf: (key) => key }], { name: 'Draft', today });
  return draft && { text: draft.text, read: readNative(draft.text) };
}

/** The folders directly below one, with their paths. */
export function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}
