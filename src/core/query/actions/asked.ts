import type { Span } from '../../model/span';
import type { Place } from '../types';

/** What the editor asks actions for. */
export interface Asked {
  readonly place: Place;
  readonly range: Span;
  /** Whole text of a file of the system; '' for any other. */
  text(file: string): string;
}
