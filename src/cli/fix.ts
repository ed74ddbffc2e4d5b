import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Edit, Fix } from '../core/finding';
import type { WorkspaceReview } from '../workspace/workspace';
import { Lines } from './report';
import type { Session } from './session';

/** A fix may make room for the next one; more rounds than this mean that two fixes undo each other. */
const MAX_ROUNDS = 10;

/** Applies fixes until none is left and tells how many were written, with the last review. */
export async function applyFixes(
  session: Session,
  cwd: string,
): Promise<{ readonly review: WorkspaceReview; readonly fixed: number }> {
  let review = await session.review();
  let fixed = 0;
  const asked = new Set(session.inputs.keys);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen = chooseFixes(review, asked);
    if (chosen.length === 0) break;
    const written = await write(chosen, new Lines(review.systems), cwd);
    if (written.files.length === 0) break;
    fixed += written.fixes;
    session.workspace.changed(written.files);
    review = await session.review();
  }
  return { review, fixed };
}

/** Fixes that keep the meaning, stay within the asked-for files and do not touch each other. */
export function chooseFixes(review: WorkspaceReview, allowed: ReadonlySet<string>): readonly Fix[] {
  const chosen: Fix[] = [];
  for (const { findings } of review.systems) {
    for (const { fixes, accepted } of findings) {
      const fix = accepted === undefined ? fixes.find(({ kind }) => kind === 'fix') : undefined;
      if (fix === undefined || fix.edits.length === 0) continue;
      const possible = fix.edits.every(({ span, snippet }) => allowed.has(span.file) && snippet !== true);
      const taken = chosen.flatMap(({ edits }) => edits);
      if (possible && !fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) chosen.push(fix);
    }
  }
  return chosen;
}

/** Text after edits that do not touch each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const backwards = edits.toSorted((a, b) => b.span.start - a.span.start);
  return backwards.reduce(
    (before, { span, text: insert }) => before.slice(0, span.start) + insert + before.slice(span.end),
    text,
  );
}

function touch(a: Edit, b: Edit): boolean {
  return a.span.file === b.span.file && a.span.start <= b.span.end && b.span.start <= a.span.end;
}

async function write(
  fixes: readonly Fix[],
  lines: Lines,
  cwd: string,
): Promise<{ readonly files: readonly string[]; readonly fixes: number }> {
  const edits = fixes.flatMap((fix) => fix.edits);
  const files: string[] = [];
  for (const file of new Set(edits.map(({ span }) => span.file))) {
    const path = resolve(cwd, file);
    const before = lines.text(file);
    // A file that is no valid UTF-8, or that changed meanwhile, would lose something: it is left alone.
    if (!(await readFile(path)).equals(Buffer.from(before, 'utf8'))) continue;
    const after = applyEdits(
      before,
      edits.filter(({ span }) => span.file === file),
    );
    if (after === before) continue;
    await writeFile(path, after, 'utf8');
    files.push(file);
  }
  const done = fixes.filter((fix) => fix.edits.every(({ span }) => files.includes(span.file)));
  return { files, fixes: done.length };
}
