import { defaultConfig, type Config } from '../../../src/core/config';
import type { FormatId } from '../../../src/core/model/component';
import type { Span } from '../../../src/core/model/span';
import type { Place } from '../../../src/core/query';
import { reviewSystem, type SystemReview } from '../../../src/core/review';
import { parseFile } from '../../../src/core/yaml/parse';

const CURSOR = '<|>';
const names: Readonly<Record<FormatId, string>> = {
  native: 'shop.arch.yaml',
  compose: 'compose.yaml',
  kubernetes: 'shop.yaml',
  gateway: 'kong.yaml',
  cloud: 'template.yaml',
};

/** The day every test happens on. */
export const today = '2026-11-24';

/** Reviews texts as one system; the first is the base file. */
export function reviewTexts(
  kind: FormatId,
  files: Readonly<Record<string, string>>,
  config: Config = defaultConfig,
): SystemReview {
  const parsed = Object.entries(files).map(([file, text]) => parseFile(file, text));
  const group = {
    id: Object.keys(files)[0] ?? '',
    kind,
    files: parsed,
    helpers: new Map(),
    variables: new Map(),
    resolve: (_from: string, path: string) => path.replace(/^\.\//, ''),
    partial: false,
  };
  return reviewSystem(group, { config, today });
}

/**
 * A place in a text, at its `<|>`; the mark itself is not part of the text.
 * @param others further files of the same system
 * @param known the review of the same files, from an earlier place in them
 */
export function at(
  kind: FormatId,
  marked: string,
  others: Readonly<Record<string, string>> = {},
  known?: SystemReview,
): Place {
  const offset = marked.indexOf(CURSOR);
  if (offset === -1) throw new Error('The text has no <|>.');
  const file = names[kind];
  const review = known ?? reviewTexts(kind, { [file]: marked.replace(CURSOR, ''), ...others });
  return { review, file, offset, config: defaultConfig, today };
}

/** The characters of spans, each with its file when it is not the place's own. */
export function textsOf(place: Place, spans: readonly Span[]): readonly string[] {
  return spans.map((span) => {
    const text = place.review.group.files.find(({ file }) => file === span.file)?.text ?? '';
    const line = text.slice(0, span.start).split('\n').length;
    return `${span.file === place.file ? '' : `${span.file} `}${line}: ${text.slice(span.start, span.end)}`;
  });
}

/** A place's text after edits. */
export function edited(place: Place, edits: readonly { readonly span: Span; readonly text: string }[]): string {
  let text = place.review.group.files.find(({ file }) => file === place.file)?.text ?? '';
  const own = edits.filter(({ span }) => span.file === place.file).sort((a, b) => b.span.start - a.span.start);
  for (const { span, text: put } of own) text = text.slice(0, span.start) + put + text.slice(span.end);
  return text;
}

/** An empty range at a place. */
export function rangeAt({ file, offset }: Place): Span {
  return { file, start: offset, end: offset };
}
