import { textClasses } from './dot/palette';

/**
 * Graphviz's SVG as an element to put anywhere: no prolog, comments or links, a plain viewBox, a role and a name, tooltips as
 * titles of what they are about, and texts with a class beside their colour. Ids of nodes, edges and groups stay.
 */
export function dressSvg(svg: string): string {
  const body = svg
    .slice(Math.max(0, svg.indexOf('<svg')))
    .replace(/<!--[\s\S]*?-->\n/g, '')
    .replace(/<polygon fill="none" stroke="none"[^>]*\/>\n/, '')
    .replaceAll('&#45;', '-')
    .replace(TOOLTIP, '<title>$1</title>\n$2')
    .replace(/\n\n+/g, '\n')
    .trimEnd()
    .replace(/<text ([^>]*)fill="(#\w{6})"/g, (text, before: string, color: string) => {
      const name = textClasses.get(color);
      return name === undefined ? text : `<text class="${name}" ${before}fill="${color}"`;
    });
  const centred = body.replace(NODE, (node) => centre(node));
  const title = /<g id="graph0"[^>]*>\n<title>([^<]*)<\/title>\n/.exec(body);
  return centred
    .replace(/<g id="graph0"([^>]*)>\n<title>[^<]*<\/title>\n/, '<g$1>\n')
    .replace(ROOT, (_, width: string, height: string) => rootOf(Number(width), Number(height), title?.[1] ?? ''));
}

/**
 * Graphviz places texts by the widths of its own fonts, from the left. The reader's fonts are wider or narrower, so texts
 * are told the middle of their node instead.
 */
function centre(node: string): string {
  const middle = middleOf(node);
  return node.replace(/text-anchor="start" x="[^"]*"/g, `text-anchor="middle" x="${middle}"`);
}

/** Middle of the first outline of a node. */
function middleOf(node: string): number {
  const ellipse = /<ellipse [^>]*cx="([^"]*)"/.exec(node);
  if (ellipse !== null) return Number(ellipse[1]);
  const outline = / (?:points|d)="([^"]*)"/.exec(node)?.[1] ?? '';
  const xs = [...outline.matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x));
  return Math.round(((Math.min(...xs) + Math.max(...xs)) / 2) * 100) / 100;
}

/** Graphviz writes a tooltip as a link around what was drawn, and the name in DOT as the title. */
const TOOLTIP = /<title>[^<]*<\/title>\n<g id="a_[^"]*"><a xlink:title="([^"]*)">\n([\s\S]*?)\n<\/a>\n<\/g>/g;
const NODE = /<g id="node:[\s\S]*?<\/g>/g;
const ROOT = /<svg [^>]*viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"[^>]*>/;

function rootOf(width: number, height: number, title: string): string {
  const label = title.replaceAll('"', '&quot;');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="statewise-diagram" role="img" aria-label="${label}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
}
