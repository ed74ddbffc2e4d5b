import { instance } from '@viz-js/viz';
import { dressSvg } from '../core/diagram/svg';

/** Lays out one text in DOT. Throws for a text that Graphviz does not accept. */
export type Layout = (dot: string) => string;

/** Loads Graphviz, which takes some 40 ms, and gives its layout: the same text gives the same bytes. */
export async function createLayout(): Promise<Layout> {
  const graphviz = await instance();
  return (dot) => dressSvg(graphviz.renderString(dot, { engine: 'dot', format: 'svg' }));
}

/** One layout, start included. */
export async function layout(dot: string): Promise<string> {
  return (await createLayout())(dot);
}
