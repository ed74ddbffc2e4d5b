import type { Failure } from '../core/scenario/types';
import type { DiagramAnswer, SimulateAnswer } from '../server/protocol';

/**
 * What the diagram's page and the extension say to each other, and what the page remembers. The page is restored from
 * what it remembered and may be older than the extension: both directions are checked where they arrive.
 */

/** What the extension tells the page. */
export type ToPage =
  /** The picture of the system that the document belongs to; replaces the one before. */
  | { readonly type: 'picture'; readonly uri: string; readonly answer: DiagramAnswer }
  /** The files changed; a newer picture is on its way. */
  | { readonly type: 'stale' }
  /** There is no picture any more, and why. */
  | { readonly type: 'unavailable'; readonly reason: string }
  /** The component at the editor's cursor; none where the cursor is in no component. */
  | { readonly type: 'follow'; readonly component: string | undefined }
  /** Play this failure, as if the user had chosen it. */
  | { readonly type: 'play'; readonly failure: Failure }
  /** What a failure means; null when the system does not know its components. */
  | { readonly type: 'outcome'; readonly failure: Failure; readonly answer: SimulateAnswer | null };

/** What the page tells the extension. */
export type FromPage =
  /** The page has loaded and knows nothing yet. */
  | { readonly type: 'ready' }
  /** The user selected a component: show where it is written, but leave the focus here. */
  | { readonly type: 'selected'; readonly component: string }
  /** Go to where a component or a link is written. */
  | { readonly type: 'reveal'; readonly kind: 'node' | 'edge'; readonly id: string }
  /** Show everything known about a component. */
  | { readonly type: 'explain'; readonly component: string }
  /** Ask what a failure means. */
  | { readonly type: 'simulate'; readonly failure: Failure }
  /** Save the picture: SVG as text, PNG in Base64. */
  | { readonly type: 'save'; readonly format: 'svg' | 'png'; readonly content: string }
  /** Open the picture as text in a new document. */
  | { readonly type: 'text'; readonly format: 'dot' | 'mermaid' };

/** Which components are shown at full strength. */
export type ClassFilter = 'all' | 'stateful' | 'stateless';

/** Where the picture stands in its window: pixels, and how many times its natural size. */
export interface Zoom {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What survives hiding the panel and reloading the window. */
export interface PageState {
  /** A document of the system. */
  readonly uri: string | undefined;
  readonly selected: string | undefined;
  /** Key of the selected zone or node; there is none while a component is selected. */
  readonly place: string | undefined;
  readonly shown: ClassFilter;
  readonly search: string;
  /** Undefined while the picture fills its window by itself. */
  readonly zoom: Zoom | undefined;
  /** The failure being played. */
  readonly failure: Failure | undefined;
}

/** What a page starts with. */
export const initialState: PageState = {
  uri: undefined,
  selected: undefined,
  place: undefined,
  shown: 'all',
  search: '',
  zoom: undefined,
  failure: undefined,
};

/** What the page remembered, as far as it makes sense; anything else is as at the start. */
export function readState(value: unknown): PageState {
  if (!isRecord(value)) return initialState;
  const { uri, selected, place, shown, search, zoom, failure } = value;
  return {
    uri: isString(uri) ? uri : undefined,
    selected: isString(selected) ? selected : undefined,
    place: isString(place) && !isString(selected) ? place : undefined,
    shown: shown === 'stateful' || shown === 'stateless' ? shown : 'all',
    search: isString(search) ? search : '',
    zoom: readZoom(zoom),
    failure: readFailure(failure),
  };
}

/** A message of the page; undefined for anything else. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, component, kind, id, format, content } = value;
  switch (type) {
    case 'ready':
      return { type };
    case 'selected':
    case 'explain':
      return isString(component) ? { type, component } : undefined;
    case 'reveal':
      return isString(id) && (kind === 'node' || kind === 'edge') ? { type, kind, id } : undefined;
    case 'simulate': {
      const failure = readFailure(value['failure']);
      return failure && { type, failure };
    }
    case 'save':
      return isString(content) && (format === 'svg' || format === 'png') ? { type, format, content } : undefined;
    case 'text':
      return format === 'dot' || format === 'mermaid' ? { type, format } : undefined;
    default:
      return undefined;
  }
}

/** A failure from anywhere; undefined for anything else. */
export function readFailure(value: unknown): Failure | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, component, count, node, zone, between } = value;
  switch (kind) {
    case 'instance':
      return isString(component) && isCount(count) ? { kind, component, count } : undefined;
    case 'component':
      return isString(component) ? { kind, component } : undefined;
    case 'node':
      return isString(node) ? { kind, node } : undefined;
    case 'zone':
      return isString(zone) ? { kind, zone } : undefined;
    case 'partition': {
      if (!Array.isArray(between) || between.length !== 2) return undefined;
      const [one, other]: unknown[] = between;
      return isString(one) && isString(other) ? { kind, between: [one, other] } : undefined;
    }
    default:
      return undefined;
  }
}

function readZoom(value: unknown): Zoom | undefined {
  if (!isRecord(value)) return undefined;
  const { x, y, scale } = value;
  if (!isFiniteNumber(x) || !isFiniteNumber(y) || !isFiniteNumber(scale) || scale <= 0) return undefined;
  return { x, y, scale };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}
