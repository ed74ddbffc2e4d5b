import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig } from '../../../src/core/config';
import { findTerm } from '../../../src/core/knowledge/glossary';
import { comparison } from '../../../src/core/query/comparison';
import { hover, type Place } from '../../../src/core/query';
import { explainComponent } from '../../../src/server/explanation';
import type { SystemReview } from '../../../src/core/review';
import type { CarrierKind } from '../../../src/cli/explain/carriers';
import { readSnippets } from '../../../src/cli/snippets';
import { reviewTexts, TODAY } from '../../core/rules/support';
import { coverageSamples } from './samples';

/** A statement's id in a text that a reader got to see. */
export interface Shown {
  readonly note: string;
  readonly kind: CarrierKind;
  readonly id: string;
  /** The sample whose review rendered the text. */
  readonly sample: string;
}

/**
 * Reviews every sample and reads the statement ids off the rendered texts: the page of a rule that found something, the
 * evidence in the explanation of a component, the hovers of a file's words, the snippets as the editor lists them.
 */
export async function shownStatements(): Promise<readonly Shown[]> {
  const seen = new Map<string, Shown>();
  const add = (one: Shown): void => {
    const key = `${one.note} ${one.kind} ${one.id}`;
    if (!seen.has(key)) seen.set(key, one);
  };
  for (const { name, files } of coverageSamples()) {
    for (const review of (await reviewTexts(files)).systems) {
      for (const one of [...shownByRules(review), ...shownBySignals(review), ...shownByHovers(review)])
        add({ ...one, sample: name });
    }
  }
  for (const one of shownBySnippets()) add(one);
  return [...seen.values()];
}

type Sighting = Omit<Shown, 'sample'>;

/** A finding's reader gets its message and, one click away, why it matters on the rule's page. */
function shownByRules({ findings }: SystemReview): readonly Sighting[] {
  return findings
    .filter(({ message }) => message.trim() !== '')
    .flatMap(({ rule, notes }) => {
      const why = whyOf(rule);
      return notes.filter((note) => why.includes(note)).map((note) => ({ note, kind: 'rule' as const, id: rule }));
    });
}

function whyOf(rule: string): string {
  const page = readFileSync(join('docs', 'rules', `${rule}.md`), 'utf8');
  return /^## Why it matters\n([^]*?)^## /m.exec(page)?.[1] ?? '';
}

/** A signal speaks in the explanation of a component, where the ids stand behind its sentence. */
function shownBySignals(review: SystemReview): readonly Sighting[] {
  return review.system.components.flatMap((component) => {
    const text = explainComponent(component, review);
    return component.verdict.evidence.flatMap(({ signal, notes }) =>
      notes.filter((note) => text.includes(note)).map((note) => ({ note, kind: 'signal' as const, id: signal })),
    );
  });
}

/** Hovers at the first letter of every word of the sample's files. */
function shownByHovers(review: SystemReview): readonly Sighting[] {
  const options = { commands: false, besideRedHat: false };
  return review.group.files.flatMap(({ file, text }) =>
    [...text.matchAll(/[\w./-]+/g)].flatMap(({ index }) => {
      const place: Place = { review, file, offset: index, config: defaultConfig, today: TODAY };
      return sightings(hover(place, options)?.markdown ?? '');
    }),
  );
}

/** The term a hover defines in its first paragraph, and the rows of the comparison below it. */
function sightings(markdown: string): readonly Sighting[] {
  const [head = ''] = markdown.split('\n\n');
  const term = findTerm(/^\*\*(.+?)\*\*:/.exec(head)?.[1] ?? '');
  const rows = comparison.filter(({ aspect }) => markdown.includes(`| ${aspect} (`));
  return [
    ...(term === undefined ? [] : idsIn(head).map((note) => ({ note, kind: 'term' as const, id: term.id }))),
    ...rows.flatMap(({ aspect, notes }) => notes.map((note) => ({ note, kind: 'comparison' as const, id: aspect }))),
  ];
}

/** The editor lists a snippet with its description, and inserts its body. */
function shownBySnippets(): readonly Shown[] {
  const files = readdirSync('snippets').filter((name) => name.endsWith('.code-snippets'));
  return files.flatMap((name) =>
    readSnippets(readFileSync(join('snippets', name), 'utf8'))
      .filter(({ body }) => body.join('').trim() !== '')
      .flatMap(({ prefix, notes }) =>
        notes.map((note) => ({ note, kind: 'snippet' as const, id: prefix, sample: `snippets/${name}` })),
      ),
  );
}

function idsIn(text: string): readonly string[] {
  return text.match(/\bN\d\d\b/g) ?? [];
}
