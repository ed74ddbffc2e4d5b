import type { Evidence } from '../model/evidence';
import type { Span } from '../model/span';
import type { Component } from '../model/system';
import { redact } from '../redact';
import { fileOf, meets } from './files';
import type { InlayHint, Place } from './types';
import { classLabel } from './words';

/** The class of each component named in a range, with its evidence as tooltip. */
export function inlayHints(place: Omit<Place, 'offset'>, range: Span): readonly InlayHint[] {
  const text = fileOf(place.review, place.file)?.text ?? '';
  return place.review.system.components
    .filter((component) => component.at.file === place.file && meets(component.at, range) && worthSaying(component))
    .map((component) => ({
      at: withColon(component.at, text),
      label: classLabel(component.verdict),
      tooltip: tooltip(component),
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

function tooltip(component: Component): string {
  const { evidence, confidence } = component.verdict;
  const lines = evidence.filter(({ says }) => says !== '').map(line);
  return [`\`${component.name}\`: ${component.verdict.class}, confidence ${confidence}.`, ...lines].join('\n');
}

function line({ towards, says, notes }: Evidence): string {
  const cited = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  return `${towards}: ${redact(says)}${cited}`;
}
