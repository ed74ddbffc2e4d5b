import { prose } from '../query/markdown';
import type { Block, Cell, Figure, Picture, Report, Section, Table } from './model';

/** The report as GitHub Markdown; ends with a line break. The picture is a Mermaid block. */
export function toMarkdown(report: Report): string {
  const parts = [
    `# ${line(report.title)}`,
    line(report.subtitle),
    ...report.sections.flatMap((each) => section(each, 2)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section({ title, blocks, sections }: Section, level: number): readonly string[] {
  return [
    `${'#'.repeat(Math.min(level, 6))} ${line(title)}`,
    ...blocks.map(block),
    ...sections.flatMap((each) => section(each, level + 1)),
  ];
}

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return line(one.text);
    case 'motto':
      return `*${line(one.text)}*`;
    case 'list':
      return one.items
        .map((item, index) => `${one.numbered === true ? `${index + 1}.` : '-'} ${line(item)}`)
        .join('\n');
    case 'quote':
      return `> ${line(one.text)}\n>\n> ${line(one.by)}`;
    case 'table':
      return table(one.table);
    case 'numbers':
      return numbers(one.numbers);
    case 'picture':
      return picture(one.picture);
  }
}

function picture({ mermaid, caption }: Picture): string {
  if (mermaid === undefined)
    return line('The picture is too large for this page: `statewise graph --format svg` draws it.');
  return `${fenced('mermaid', mermaid)}\n\n${line(caption)}`;
}

function table({ columns, rows }: Table): string {
  return [
    row(columns.map(({ title }) => title)),
    `|${columns.map(({ numeric }) => (numeric === true ? ' ---: ' : ' --- ')).join('|')}|`,
    ...rows.map((cells) => row(cells)),
  ].join('\n');
}

function numbers(figures: readonly Figure[]): string {
  const rule = figures.map(() => ' :---: ').join('|');
  return [
    row(figures.map(({ label }) => label)),
    `|${rule}|`,
    row(
      figures.map(({ value }) => `**${value}**`),
      true,
    ),
  ].join('\n');
}

function row(cells: readonly Cell[], marked = false): string {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell : cell.text));
  return `| ${texts.map((text) => (marked ? text : inCell(text))).join(' | ')} |`;
}

/** A bar ends a cell even within code. */
function inCell(text: string): string {
  return prose(text).replace(/(?<!\\)\|/g, '\\|');
}

/** A text at the start of a line, where a dash, a plus or a number with a dot would begin a list. */
function line(text: string): string {
  return prose(text).replace(/^([-+]|\d+[.)])(?=\s)/, (mark) => mark.replace(/[-+.)]$/, '\\$&'));
}

/** A block of code whose fence is longer than any run of backticks in it. */
function fenced(language: string, text: string): string {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
