/** Elements that run something or bring in a foreign page. */
const ACTIVE =
  /^<\s*(?:script|foreignobject|iframe|object|embed|animate\w*|set|handler|listener|style|link|image|use)\b/i;
const HANDLER = /\son\w+\s*=/i;
/** Any address but a place on the same page. */
const ADDRESS = /\b(?:href|src)\s*=\s*["']?(?!#|["']?#)[^\s"'>]/i;

/**
 * True for an SVG that only draws: no script, no handler of events, no address. Names of components are text in it and
 * may say anything.
 */
export function isInert(svg: string): boolean {
  if (!svg.includes('<svg') || /<!ENTITY|<!\[CDATA\[/i.test(svg)) return false;
  const tags = svg.slice(svg.indexOf('<svg')).match(/<[^>]*>/g) ?? [];
  return tags.every((tag) => !ACTIVE.test(tag) && !HANDLER.test(withoutValues(tag)) && !ADDRESS.test(tag));
}

/** A tag with its attributes' values emptied, since a name may read like a handler. */
function withoutValues(tag: string): string {
  return tag.replace(/=\s*"[^"]*"|=\s*'[^']*'/g, '=""');
}
