import type { SystemReview } from '../../../src/core/review';
import { reviewTexts } from '../../core/rules/support';
import { coverageSamples } from './samples';
import { hoversOf, shownByHover } from './shown/hovers';
import { shownByReport } from './shown/reports';
import { shownByRules } from './shown/rules';
import { shownByScenarios } from './shown/scenarios';
import type { Sighting } from './shown/sighting';
import { shownBySignals } from './shown/signals';
import { packagedSnippets, shownBySnippet } from './shown/snippets';

/** A sighting, and the sample whose review rendered the text. */
export interface Shown extends Sighting {
  readonly sample: string;
}

/** What a reader of all samples gets to see. */
export interface Rendered {
  readonly shown: readonly Shown[];
  /** The Markdown of every hover, each text once. */
  readonly hovers: readonly string[];
}

/**
 * Reviews every sample and reads the statement ids off the rendered texts: the page of a rule that found something, the
 * evidence in the explanation of a component, the sections of the design review, the hovers of a file's words, the remarks
 * of simulated failures, the snippets as the editor inserts them.
 */
export async function renderSamples(): Promise<Rendered> {
  const seen = new Map<string, Shown>();
  const hovers = new Set<string>();
  const add = (sightings: readonly Sighting[], sample: string): void => {
    for (const one of sightings) {
      const key = `${one.note} ${one.kind} ${one.id}`;
      if (!seen.has(key)) seen.set(key, { ...one, sample });
    }
  };
  for (const { name, files, whole } of coverageSamples()) {
    for (const review of (await reviewTexts(files)).systems) {
      add(shownIn(review), name);
      // A rule's sample shows its one mistake; how failures travel is a matter of whole systems.
      if (whole) add(shownByScenarios(review), name);
      for (const text of hoversOf(review)) {
        add(shownByHover(text), name);
        hovers.add(text);
      }
    }
  }
  for (const snippet of packagedSnippets()) add(shownBySnippet(snippet), 'snippets');
  return { shown: [...seen.values()], hovers: [...hovers] };
}

function shownIn(review: SystemReview): readonly Sighting[] {
  return [...shownByRules(review), ...shownBySignals(review), ...shownByReport(review)];
}
