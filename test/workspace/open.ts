import assert from 'node:assert/strict';
import { createWorkspace } from '../../src/workspace/create';
import type { FilePort } from '../../src/workspace/port';
import type { FileReview, Workspace, WorkspaceOptions } from '../../src/workspace/workspace';
import { createMemoryPort } from '../harness/memoryPort';

/** A workspace over files of the test, with the folder `.` as root and a fixed date. */
export function open(files: Readonly<Record<string, string>>, options: Partial<WorkspaceOptions> = {}): Workspace {
  return openPort(createMemoryPort(files), options);
}

/** The same over another port. */
export function openPort(port: FilePort, options: Partial<WorkspaceOptions> = {}): Workspace {
  return createWorkspace(port, { today: () => '2026-01-01', roots: ['.'], ...options });
}

/** The review of a file that must belong to a system. */
export async function reviewed(
  workspace: Workspace,
  key: string,
): Promise<Extract<FileReview, { status: 'reviewed' }>> {
  const answer = await workspace.review(key);
  assert.equal(answer.status, 'reviewed', answer.status === 'skipped' ? answer.skip.reason : '');
  assert.ok(answer.status === 'reviewed');
  return answer;
}

/** Why a file is left alone. */
export async function skipOf(workspace: Workspace, key: string): Promise<string> {
  const answer = await workspace.review(key);
  return answer.status === 'skipped' ? answer.skip.kind : 'reviewed';
}

/** Keys of the files of a file's system. */
export async function members(workspace: Workspace, key: string): Promise<readonly string[]> {
  return (await reviewed(workspace, key)).review.group.files.map(({ file }) => file);
}

/** A Deployment in YAML. */
export function deployment(name: string, more = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: ${name}
          image: acme/${name}:1
${more}`;
}
