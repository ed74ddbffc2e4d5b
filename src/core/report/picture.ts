import { toMermaid, type Diagram } from '../diagram';
import type { Picture } from './model';

/** More components than this make a chart that nobody can read in a Markdown page. */
const MOST_IN_MERMAID = 80;

/** The picture of a system for its review; `svg` is its layout, where the caller has one. */
export function pictureOf(diagram: Diagram, svg?: string): Picture {
  const single = diagram.nodes.some(({ spof }) => spof);
  return {
    caption: `The components and what they need. ${keys(diagram)}${single ? ' Single points of failure say so in red.' : ''}`,
    mermaid: diagram.nodes.length > MOST_IN_MERMAID ? undefined : toMermaid(diagram),
    svg,
  };
}

/** Only what occurs in the picture is explained. */
function keys({ nodes, edges }: Diagram): string {
  const has = (side: string): boolean => nodes.some((node) => node.class === side);
  const classes = [
    ...(has('stateful') ? ['brown outlines hold state'] : []),
    ...(has('stateless') ? ['blue ones do not'] : []),
  ];
  const lines = [
    ...(edges.some(({ required }) => !required) ? ['dashed links are optional'] : []),
    ...(edges.some(({ mode }) => mode === 'async') ? ['dotted ones asynchronous'] : []),
  ];
  const first = classes.length === 1 && !has('stateful') ? ['blue outlines hold no state'] : classes;
  const text = [...first, ...lines].join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
