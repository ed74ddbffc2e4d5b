import type { Edit, Finding } from '../../../src/core/finding';
import { parseFile } from '../../../src/core/yaml/parse';
import type { ReviewedSystem, Workspace } from '../../../src/workspace/workspace';
import { applyEdits } from '../../core/rules/texts';
import type { Offer } from './corpus';

/**
 * Applies an offer to open documents, reviews again and closes them. @returns what is wrong with it, nothing if it holds:
 * the files parse as before, the finding is gone and its change is not offered again, all bytes elsewhere stay, and
 * nothing new comes that matters.
 */
export async function attempt(workspace: Workspace, { system, finding, fix }: Offer): Promise<readonly string[]> {
  const before = Object.fromEntries(system.group.files.map(({ file, text }) => [file, text]));
  const changed = applyEdits(before, fix.edits);
  const edited = Object.keys(changed).filter((file) => changed[file] !== before[file]);
  if (edited.length === 0) return ['changes nothing'];
  const complaints = edited.flatMap((file) => [
    ...outside(file, before[file] ?? '', changed[file] ?? '', fix.edits),
    ...broken(file, before[file] ?? '', changed[file] ?? ''),
  ]);
  for (const file of edited) workspace.open(file, 1, changed[file] ?? '');
  const { systems } = await workspace.reviewAll(system.reported);
  for (const file of edited) workspace.close(file);
  const after = systems.filter((one) => one.system.id === system.system.id).flatMap(({ findings }) => findings);
  return [...complaints, ...compared(system, finding, fix, after)];
}

function compared(system: ReviewedSystem, finding: Finding, fix: Offer['fix'], after: readonly Finding[]): string[] {
  const left = after.filter((other) => identity(other) === identity(finding));
  const had = system.findings.filter((other) => identity(other) === identity(finding));
  const known = new Set(system.findings.map(subject));
  const fresh = after
    .filter((other) => !known.has(subject(other)))
    .filter(({ severity }) => fix.kind === 'fix' || severity === 'error' || severity === 'warning');
  const again = left.filter((other) => other.fixes.some(({ title }) => title === fix.title));
  return [
    ...(left.length < had.length ? [] : ['does not take its finding away']),
    ...(again.length < had.length ? [] : ['is offered again']),
    ...fresh.map(({ rule, message }) => `brings ${rule}: ${message}`),
  ];
}

/** What no edit touches is still there, in order, and edits do not meet. */
function outside(file: string, before: string, after: string, edits: readonly Edit[]): string[] {
  const own = edits.filter(({ span }) => span.file === file).sort((a, b) => a.span.start - b.span.start);
  let from = 0;
  let place = 0;
  for (const { span } of [...own, { span: { start: before.length, end: before.length } }]) {
    if (span.start < from || span.end > before.length) return ['edits overlap or leave the file'];
    const kept = before.slice(from, span.start);
    const found = after.indexOf(kept, place);
    if (found < 0) return ['changes bytes outside its edits'];
    place = found + kept.length;
    from = span.end;
  }
  return [];
}

function broken(file: string, before: string, after: string): string[] {
  const problems = parseFile(file, after).problems.map(({ message }) => message);
  const old = parseFile(file, before).problems.map(({ message }) => message);
  return problems.length === old.length ? [] : problems.map((message) => `breaks ${file}: ${message}`);
}

function identity({ rule, component, message, at }: Finding): string {
  return `${rule} ${component ?? ''} ${at.file} ${message}`;
}

function subject({ rule, component }: Finding): string {
  return `${rule} ${component ?? ''}`;
}
