/** Nesting the review follows; deeper content is reported, not read. No real file in any format read here comes near. */
export const MAX_DEPTH = 200;

/**
 * An upper estimate of the nesting of a YAML text: brackets of flow collections, and growing indentation with compact
 * `- - -` sequences. One pass over the text; stops caring once the limit is passed.
 */
export function deepest(text: string): number {
  return Math.max(flowDepth(text), blockDepth(text));
}

function flowDepth(text: string): number {
  let open = 0;
  let most = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) most = Math.max(most, ++open);
    else if (code === 0x5d || code === 0x7d) open = Math.max(0, open - 1);
    // A key in column 0 ends brackets that only looked open, such as those inside block text.
    else if (code === 0x0a && open > 0 && /[A-Za-z-]/.test(text.charAt(i + 1))) open = 0;
  }
  return most;
}

function blockDepth(text: string): number {
  let most = 0;
  const indents: number[] = [];
  let start = 0;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === 0x20) at++;
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d && code !== 0x23) {
      const indent = at - start;
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
      most = Math.max(most, indents.length + compactDashes(text, at));
    }
    const end = text.indexOf('\n', at);
    start = end < 0 ? text.length : end + 1;
  }
  return most;
}

function compactDashes(text: string, from: number): number {
  let count = 0;
  for (let at = from; text.charCodeAt(at) === 0x2d && text.charCodeAt(at + 1) === 0x20; at += 2) count++;
  return count;
}
