import { redact } from '../redact';
import { isInert } from './inert';
import type { Block, Cell, Figure, Picture, Report, Section, Table } from './model';
import { stylesheet } from './stylesheet';

/** Width of a drawing, in its own pixels, that can be shrunk to the page and still be read; wider ones scroll. */
const READABLE = 1700;

/** Forbids the page everything but its own styles, should anything ever slip through. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The report as one HTML page that needs nothing else: no script, no font, no address. Well-formed XML as well, so that
 * any tool can read it.
 */
export function toHtml(report: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="color-scheme" content="light dark" />
<title>${plain(report.title)}</title>
<style>
${stylesheet}</style>
</head>
<body>
<header>
<h1>${inline(report.title)}</h1>
<p class="subtitle">${inline(report.subtitle)}</p>
</header>
${contents(report.sections)}
<main>
${report.sections.map((each) => section(each, 2)).join('\n')}
</main>
</body>
</html>
`;
}

function contents(sections: readonly Section[]): string {
  const items = sections.map(({ anchor, title, chapter, sections: inner }) => {
    const below = chapter === true ? `<ol>${inner.map(entry).join('')}</ol>` : '';
    return `<li><a href="#${anchor}">${inline(title)}</a>${below}</li>`;
  });
  return `<nav aria-label="Contents"><ol>\n${items.join('\n')}\n</ol></nav>`;
}

function entry({ anchor, title }: Section): string {
  return `<li><a href="#${anchor}">${inline(title)}</a></li>`;
}

function section({ anchor, title, chapter, blocks, sections }: Section, level: number): string {
  const heading = `h${Math.min(level, 6)}`;
  return [
    `<section id="${anchor}"${chapter === true ? ' class="chapter"' : ''} aria-labelledby="${anchor}-title">`,
    `<${heading} id="${anchor}-title">${inline(title)}</${heading}>`,
    ...blocks.map(block),
    ...sections.map((each) => section(each, level + 1)),
    '</section>',
  ].join('\n');
}

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return `<p>${inline(one.text)}</p>`;
    case 'motto':
      return `<p class="motto">${inline(one.text)}</p>`;
    case 'list': {
      const tag = one.numbered === true ? 'ol' : 'ul';
      return `<${tag}>\n${one.items.map((item) => `<li>${inline(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'quote':
      return `<blockquote><p>${inline(one.text)}</p><footer>${inline(one.by)}</footer></blockquote>`;
    case 'table':
      return table(one.table);
    case 'numbers':
      return `<dl class="numbers">\n${one.numbers.map(number).join('\n')}\n</dl>`;
    case 'picture':
      return figure(one.picture);
  }
}

function table({ caption, columns, rows }: Table): string {
  const head = columns.map(({ title, numeric }) => `<th scope="col"${aligned(numeric)}>${inline(title)}</th>`).join('');
  const body = rows.map((cells) => {
    const written = cells.map((cell, index) =>
      index === 0
        ? `<th scope="row">${content(cell)}</th>`
        : `<td${aligned(columns[index]?.numeric)}>${content(cell)}</td>`,
    );
    return `<tr>${written.join('')}</tr>`;
  });
  return `<div class="wide"><table>
<caption>${inline(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function aligned(numeric: boolean | undefined): string {
  return numeric === true ? ' class="number"' : '';
}

function content(cell: Cell): string {
  if (typeof cell === 'string') return inline(cell);
  const text =
    cell.tone === undefined ? inline(cell.text) : `<span class="tag ${cell.tone}">${inline(cell.text)}</span>`;
  return cell.to === undefined ? text : `<a href="#${cell.to}">${text}</a>`;
}

function number({ value, label }: Figure): string {
  return `<div><dt>${inline(label)}</dt><dd>${inline(value)}</dd></div>`;
}

/** Without a picture that is safe to show, its caption alone would promise what is not there. */
function figure({ caption, svg }: Picture): string {
  const drawing = svg === undefined || !isInert(svg) ? undefined : anonymous(svg.slice(svg.indexOf('<svg')).trim());
  if (drawing === undefined) return '<p>This copy of the report holds no picture of the system.</p>';
  const wide = Number(/^<svg [^>]*?width="([\d.]+)/.exec(drawing)?.[1] ?? 0) > READABLE;
  return `<figure${wide ? ' class="large"' : ''}>
<div class="picture" role="img" aria-label="${plain(caption)}"${wide ? ' tabindex="0"' : ''}>${drawing}</div>
<figcaption>${inline(caption)}</figcaption>
</figure>`;
}

/** Ids of two drawings on one page might be the same, and nothing here needs them. */
function anonymous(svg: string): string {
  return svg.replace(/<[^/!][^>]*>/g, (tag) => tag.replace(/\sid="[^"]*"/, ''));
}

/** Text with its names as code. */
function inline(text: string): string {
  const parts = shown(text).split('`');
  const closed = parts.length % 2 === 1;
  return parts
    .map((part, index) => {
      const isCode = index % 2 === 1 && (closed || index < parts.length - 1);
      return isCode ? `<code>${breakable(escape(part))}</code>` : escape(part);
    })
    .join('');
}

/** Text where markup has no place: titles and attributes. */
function plain(text: string): string {
  return escape(shown(text).replaceAll('`', ''));
}

/** Long names and paths may break where their parts meet, so that no table grows beyond its page. */
function breakable(escaped: string): string {
  return escaped.replace(/(?:[/.:_]|(?<=\w)-)(?=\w)/g, '$&<wbr />');
}

/** Without secrets, and without characters that no XML may hold. */
function shown(text: string): string {
  return redact(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
