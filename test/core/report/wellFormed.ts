/**
 * What is wrong with a page as XML: tags that do not match, attributes without quotes, text with a bare `<` or `&`. Empty
 * for a well-formed one. The document type is HTML's and passes.
 */
export function faultsOf(page: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const body = page.replace(/^<!doctype html>\n/, '').replace(/<style>[^<]*<\/style>/, '<style></style>');
  const tags = /<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gi;
  let end = 0;
  for (let tag = tags.exec(body); tag; tag = tags.exec(body)) {
    faults.push(...bare(body.slice(end, tag.index)));
    end = tags.lastIndex;
    const [, closing, name = '', attributes = '', empty] = tag;
    faults.push(...bare(attributes.replace(/^[^"]*"|"[^"]*"/g, ' ')));
    if (closing === '/') {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> closes <${last ?? 'nothing'}>`);
    } else if (empty !== '/') open.push(name);
  }
  faults.push(...bare(body.slice(end)), ...open.map((name) => `<${name}> is not closed`));
  return faults;
}

function bare(text: string): readonly string[] {
  return (text.match(/<|>|&(?!(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);)/gi) ?? []).map(
    (mark) => `bare ${mark} in ${text.slice(0, 60)}`,
  );
}
