import type { LinePosition } from '../../core/lines';
import type { Span } from '../../core/model/span';

/** Turns a place into line and column. */
export type Locate = (at: Span) => LinePosition;
