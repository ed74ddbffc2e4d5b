import { parseAllDocuments, type Document, type YAMLError } from 'yaml';
import type { Span } from '../model/span';
import { DEPTH_MESSAGE, tooDeep } from './depth';
import { locate } from './locate';
import type { Located } from './located';
import { sentence } from './message';
import type { YamlProblem } from './problem';
import { shift } from './shift';
import { slipOf, type Slip } from './slips';

/** One YAML document of a file. */
export interface ParsedDocument {
  /** The content; undefined for an empty document. */
  readonly root: Located | undefined;
  /** From the first to the last character of the document's content. */
  readonly extent: Span;
}

/** One file's text and what YAML makes of it. */
export interface ParsedFile {
  readonly file: string;
  readonly text: string;
  readonly documents: readonly ParsedDocument[];
  readonly problems: readonly YamlProblem[];
  /** True when a mapping key is itself a collection, as `key: {{ value }}` of a Go template reads. */
  readonly templated: boolean;
  /** The stretches between document markers the file was parsed in; lets a later version reuse what did not change. */
  readonly chunks: readonly Chunk[];
}

/** A stretch of text from one document marker to the next, with its result. */
interface Chunk {
  readonly start: number;
  readonly text: string;
  readonly documents: readonly ParsedDocument[];
  readonly problems: readonly YamlProblem[];
  readonly templated: boolean;
}

/** Files above this many UTF-16 code units are skipped with a quiet status (design section 9). */
export const MAX_TEXT = 4 * 1024 * 1024;

/**
 * Parses a file's text. Never throws: what is wrong comes back in `problems`, and the documents that can be read are
 * there all the same.
 * @param file key of the file, copied into every span
 * @param text the whole text, with or without BOM (offsets count it)
 * @param previous an earlier version of the same file: documents whose text did not change are taken over from it
 */
export function parseFile(file: string, text: string, previous?: ParsedFile): ParsedFile {
  if (tooDeep(text)) return unreadable(file, text, DEPTH_MESSAGE);
  const known = new Map(previous?.file === file ? previous.chunks.map((chunk) => [chunk.text, chunk]) : []);
  const chunks = split(text).map(({ start, part }) => {
    const earlier = known.get(part);
    return earlier === undefined ? parseChunk(file, start, part) : moved(earlier, start);
  });
  return {
    file,
    text,
    documents: chunks.flatMap((chunk) => chunk.documents),
    problems: chunks.flatMap((chunk) => chunk.problems),
    templated: chunks.some((chunk) => chunk.templated),
    chunks,
  };
}

/**
 * Cuts a text before each `---` line. A text with directives stays whole: they belong to the document after them. Only
 * LF ends a line here, as for the parser; the `m` flag would also cut at the line separators of Unicode.
 */
function split(text: string): { start: number; part: string }[] {
  if (/(?:^|\n)%/.test(text)) return [{ start: 0, part: text }];
  const starts = [...text.matchAll(/(?<=\n)---(?=[ \t\r\n]|$)/g)].map((match) => match.index);
  return [0, ...starts].map((start, index, all) => ({ start, part: text.slice(start, all[index + 1]) }));
}

function parseChunk(file: string, start: number, text: string): Chunk {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const offset = start + bom;
  const documents: ParsedDocument[] = [];
  const problems: YamlProblem[] = [];
  let templated = false;
  const read = bom ? text.slice(1) : text;
  for (const document of composed(read, (message) =>
    problems.push({ message, at: visible(file, text, start, 0, 1) }),
  )) {
    // The first error of a document is the cause; what follows are its echoes.
    const error = document.errors[0];
    if (error !== undefined) {
      const slip = explain(error, read);
      problems.push({
        message: slip.message,
        at: visible(file, text, start, slip.start + bom, slip.end + bom),
      });
    }
    const located = locate(document, file, offset, start + text.length);
    templated ||= located.collectionKeys;
    if (error === undefined) problems.push(...located.problems);
    documents.push({
      root: located.root,
      extent: { file, start: document.range[0] + offset, end: document.range[1] + offset },
    });
  }
  return { start, text, documents, problems, templated };
}

/** The error as a slip people make, else in the parser's own words. */
function explain(error: YAMLError, text: string): Slip {
  const [start, end] = error.pos;
  return slipOf({ says: error.message, start, end }, text) ?? { message: sentence(error), start, end };
}

function composed(text: string, fail: (message: string) => void): readonly Document.Parsed[] {
  try {
    const result = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    return Array.isArray(result) ? result : [];
  } catch (error) {
    // The parser calls itself for each level.
    const reason = error instanceof Error ? error.message : 'unknown reason';
    fail(error instanceof RangeError ? DEPTH_MESSAGE : `The file cannot be read as YAML: ${reason}.`);
    return [];
  }
}

/** The chunk at another place of the file. */
function moved(chunk: Chunk, start: number): Chunk {
  const delta = start - chunk.start;
  if (delta === 0) return chunk;
  const by = (span: Span): Span => ({ file: span.file, start: span.start + delta, end: span.end + delta });
  return {
    ...chunk,
    start,
    documents: chunk.documents.map(({ root, extent }) => ({ root: root && shift(root, delta), extent: by(extent) })),
    problems: chunk.problems.map((problem) => ({ ...problem, at: by(problem.at) })),
  };
}

function unreadable(file: string, text: string, message: string): ParsedFile {
  return {
    file,
    text,
    documents: [],
    problems: [{ message, at: visible(file, text, 0, 0, 1) }],
    templated: false,
    chunks: [],
  };
}

/**
 * A span of at least one character, kept on one line and inside the text, which itself begins at `base`. A place on a
 * line break cannot be seen: the last character before it stands for it.
 */
function visible(file: string, text: string, base: number, start: number, end: number): Span {
  const wanted = Math.max(0, Math.min(start, text.length - 1));
  const before = /[\r\n]/.test(text.charAt(wanted)) ? text.slice(0, wanted).trimEnd().length - 1 : wanted;
  const from = before < 0 ? wanted : before;
  const rest = /[\r\n]/.exec(text.slice(from + 1));
  const limit = rest === null ? text.length : from + 1 + rest.index;
  return { file, start: base + from, end: base + Math.max(Math.min(end, limit), Math.min(from + 1, text.length)) };
}
