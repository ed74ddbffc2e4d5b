import type { Picture } from './picture';

/**
 * How far the component that must not move has moved from one picture to the next, in their units: the selected one, else
 * the first that both have.
 */
export function shiftBetween(
  before: Picture,
  after: Picture,
  selected: string | undefined,
): { readonly x: number; readonly y: number } {
  const id = selected ?? before.order.find((each) => after.boxes.has(each));
  const [old, now] = [before.boxes.get(id ?? ''), after.boxes.get(id ?? '')];
  if (!old || !now) return { x: 0, y: 0 };
  // Graphviz has its origin at the lower left: what counts is the distance from the upper edge.
  return { x: now.x - old.x, y: now.y + after.height - (old.y + before.height) };
}
