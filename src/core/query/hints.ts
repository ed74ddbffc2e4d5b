import type { Span } from '../model/span';
import type { Component } from '../model/system';
import { fileOf, meets } from './files';
import { evidenceList } from './hover/component';
import { code } from './markdown';
import type { InlayHint, Place } from './types';
import { classLabel } from './words';

/** The class of each component named in a range; `hintTooltip` says why. */
export function inlayHints(place: Omit<Place, 'offset'>, range: Span): readonly InlayHint[] {
  const text = fileOf(place.review, place.file)?.text ?? '';
  return place.review.system.components
    .filter((component) => component.at.file === place.file && meets(component.at, range) && worthSaying(component))
    .map((component) => ({
      at: withColon(component.at, text),
      label: classLabel(component.verdict),
      component: component.id,
    }));
}

/** "Stateless" for want of evidence is no news, and neither is the class of what somebody else runs. */
function worthSaying({ format, kind, verdict }: Component): boolean {
  if (format === 'native' && (kind === 'client' || kind === 'external')) return false;
  return verdict.class === 'stateful' || verdict.confidence !== 'low';
}

/** A name that is a key carries its hint behind the colon. */
function withColon(at: Span, text: string): Span {
  return text.charAt(at.end) === ':' ? { ...at, end: at.end + 1 } : at;
}

/** Why the hint of a component says what it says, as Markdown: all the evidence. */
export function hintTooltip({ name, verdict }: Component): string {
  const says = `${code(name)} is **${verdict.class}** (${verdict.confidence} confidence)`;
  return `${says}\n\n${evidenceList(verdict.evidence.filter((each) => each.says !== ''))}`.trim();
}
