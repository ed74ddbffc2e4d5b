import { findStatement } from '../knowledge/statements';
import type { Block, Section } from './model';
import type { Subject } from './subject';

/** What a section says about one system; a section without anything to say is left out. */
export interface Content {
  readonly blocks: readonly Block[];
  readonly sections?: readonly Section[];
}

/** One section of a system's review: a file each. */
export interface SectionKind {
  /** Also its anchor. */
  readonly id: string;
  readonly title: string;
  /** Statement ids of the notes (N01-N47) it shows to its reader. */
  readonly notes: readonly string[];
  write(subject: Subject): Content | undefined;
}

/** The section for a system; undefined where it has nothing to say. */
export function writeSection({ id, title, write }: SectionKind, subject: Subject): Section | undefined {
  const content = write(subject);
  if (content === undefined) return undefined;
  return { anchor: subject.prefix + id, title, blocks: content.blocks, sections: content.sections ?? [] };
}

/** A paragraph; none where the text is empty. */
export function paragraph(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

/** A list; none where it has no items. */
export function list(items: readonly string[], numbered = false): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items, numbered }];
}

/** A statement of the notes as the reason for a section. */
export function motto(id: string): Block {
  return { kind: 'motto', text: `${findStatement(id)?.says ?? ''} (${id})` };
}
