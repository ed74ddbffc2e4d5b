import type { Diagram } from '../../core/diagram/types';
import { h, svg } from '../dom';
import { spoken, spokenPlace } from '../words';
import { fitLabels, outlineOf } from './labels';
import { readingOrder, type Box } from './order';

/** A zone or node that is drawn as a frame. */
export interface Frame {
  readonly frame: SVGGElement;
  /** What is selected and has the focus. */
  readonly title: SVGGElement;
}

/** A picture in the page. */
export interface Picture {
  readonly diagram: Diagram;
  readonly svg: SVGSVGElement;
  /** Natural size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, SVGGElement>;
  readonly edges: ReadonlyMap<string, SVGGElement>;
  /** By key. */
  readonly places: ReadonlyMap<string, Frame>;
  /** Where each component stands, in the units of its own coordinate system. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Component ids as one reads the picture. */
  readonly order: readonly string[];
  /** What can be selected, as one reads the picture: each frame's title comes before what is in it. */
  readonly stops: readonly SVGGElement[];
}

/**
 * Puts a picture into `into` in place of the one before. The text is our own server's; still it is parsed as a document
 * of its own, and of that only drawing is taken over.
 */
export function drawPicture(into: HTMLElement, text: string, diagram: Diagram): Picture {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  for (const foreign of parsed.querySelectorAll('script, foreignObject, style, image, a'))
    foreign.replaceWith(...foreign.children);
  const root = document.importNode(parsed.documentElement, true);
  if (!(root instanceof SVGSVGElement)) throw new Error('The picture is not SVG.');
  const { width, height } = root.viewBox.baseVal;
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('role', 'listbox');
  root.setAttribute('aria-label', `Components of ${diagram.title}`);
  root.setAttribute('aria-describedby', 'keys');
  into.replaceChildren(root);
  const nodes = prepareNodes(root, diagram);
  fitLabels(nodes);
  const boxes = new Map([...nodes].map(([id, element]) => [id, (outlineOf(element) ?? element).getBBox()]));
  const order = readingOrder(boxes);
  const places = preparePlaces(root, diagram);
  const stops = stopsOf(diagram, { nodes, places, order });
  inReadingOrder(stops);
  const edges = prepareEdges(root, diagram);
  root.prepend(patterns());
  return { diagram, svg: root, width, height, nodes, edges, places, boxes, order, stops };
}

/** The place of the picture before there is one. */
export function emptyPicture(text: string): HTMLElement {
  return h('p', { class: 'empty' }, text);
}

function prepareNodes(root: SVGSVGElement, diagram: Diagram): Map<string, SVGGElement> {
  const found = new Map<string, SVGGElement>();
  for (const node of diagram.nodes) {
    const element = root.getElementById(`node:${node.id}`);
    if (!(element instanceof SVGGElement)) continue;
    element.setAttribute('role', 'option');
    nameIt(element, spoken(node));
    element.setAttribute('aria-selected', 'false');
    element.setAttribute('tabindex', '-1');
    element.dataset['id'] = node.id;
    element.classList.add('node', node.class);
    if (node.confidence === 'low') element.classList.add('unsure');
    if (node.shape === 'person' || node.shape === 'cloud') element.classList.add('outside');
    found.set(node.id, element);
  }
  return found;
}

/** The title is both: the name for a screen reader and the tooltip for the pointer. */
function nameIt(element: SVGGElement, name: string): void {
  element.querySelectorAll(':scope > title').forEach((title) => title.remove());
  element.prepend(svg('title', {}, name));
}

function prepareEdges(root: SVGSVGElement, diagram: Diagram): Map<string, SVGGElement> {
  const found = new Map<string, SVGGElement>();
  for (const { id, required, mode } of diagram.edges) {
    const element = root.getElementById(`edge:${id}`);
    if (!(element instanceof SVGGElement)) continue;
    element.setAttribute('aria-hidden', 'true');
    element.dataset['id'] = id;
    element.classList.add('edge', mode, required ? 'required' : 'optional');
    found.set(id, element);
  }
  return found;
}

/** Room around a frame’s title, inside the frame. */
const padding = 3;

/** The title of each frame that is a place becomes an element of its own, which can be told apart from what is drawn below it. */
function preparePlaces(root: SVGSVGElement, { places }: Diagram): Map<string, Frame> {
  const found = new Map<string, Frame>();
  for (const place of places) {
    const frame = root.getElementById(`group:${place.key}`);
    const text = frame?.querySelector(':scope > text');
    if (!(frame instanceof SVGGElement) || !(text instanceof SVGTextElement)) continue;
    const { x, y, width, height } = text.getBBox();
    text.setAttribute('aria-hidden', 'true');
    const area = svg('rect', {
      x: x - padding,
      y: y - padding,
      width: width + 2 * padding,
      height: height + 2 * padding,
      rx: 4,
    });
    const title = svg('g', { class: 'place', role: 'option', 'aria-selected': 'false', tabindex: -1 }, area, text);
    nameIt(title, spokenPlace(place));
    title.dataset['place'] = place.key;
    frame.after(title);
    found.set(place.key, { frame, title });
  }
  return found;
}

function stopsOf(
  { nodes: all }: Diagram,
  { nodes, places, order }: Pick<Picture, 'nodes' | 'places' | 'order'>,
): readonly SVGGElement[] {
  const groups = new Map(all.map(({ id, group }) => [id, group]));
  const stops = order.flatMap((id) => [places.get(groups.get(id) ?? '')?.title ?? [], nodes.get(id) ?? []].flat());
  return [...new Set(stops)];
}

/** The document's order is what a screen reader follows. */
function inReadingOrder(stops: readonly SVGGElement[]): void {
  for (const element of stops) element.parentNode?.append(element);
}

/** Hatching tells what failed where colours cannot. */
function patterns(): SVGDefsElement {
  const line = svg('path', { d: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6', class: 'hatching' });
  return svg('defs', {}, svg('pattern', { id: 'hatch', width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, line));
}
