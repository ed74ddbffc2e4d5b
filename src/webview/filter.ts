import type { Diagram, DiagramNode } from '../core/diagram/types';
import type { ClassFilter } from './messages';

/** Ids of the components of a class whose name, technology or state holds the text; the others are dimmed. */
export function matching({ nodes }: Diagram, shown: ClassFilter, search: string): ReadonlySet<string> {
  const wanted = search.trim().toLowerCase();
  return new Set(nodes.filter((node) => hasClass(node, shown) && holds(node, wanted)).map(({ id }) => id));
}

function hasClass(node: DiagramNode, shown: ClassFilter): boolean {
  return shown === 'all' || (node.class === shown && !isOutside(node));
}

/** Users and systems of others are of no class of ours. */
function isOutside({ shape }: DiagramNode): boolean {
  return shape === 'person' || shape === 'cloud';
}

function holds({ name, caption, state }: DiagramNode, wanted: string): boolean {
  return wanted === '' || [name, caption, ...state].some((text) => text.toLowerCase().includes(wanted));
}
