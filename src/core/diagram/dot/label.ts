import type { DiagramNode } from '../types';
import { captionWords, findingWords, nameWords, stateLines } from '../words';
import { escaped } from './escape';
import { palette } from './palette';

/** A node's label, an HTML-like table of one column: name, what it is, what it keeps, what is wrong. */
export function labelOf(node: DiagramNode): string {
  const caption = captionWords(node);
  const findings = findingWords(node);
  const rows = [
    // Below the lid.
    ...(node.shape === 'cylinder' ? ['<TR><TD HEIGHT="6"></TD></TR>'] : []),
    row(`<FONT COLOR="${palette.text}"><B>${escaped(nameWords(node))}</B></FONT>`),
    ...(caption === '' ? [] : [row(small(caption, palette.caption))]),
    ...stateLines(node).map((line) => row(small(line, palette.caption))),
    ...(node.spof ? [row(small('single point of failure', palette.alarm))] : []),
    ...(findings === undefined ? [] : [row(small(findings, palette.finding))]),
  ];
  return `<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">${rows.join('')}</TABLE>>`;
}

function row(content: string): string {
  return `<TR><TD>${content}</TD></TR>`;
}

function small(text: string, color: string): string {
  return `<FONT POINT-SIZE="10" COLOR="${color}">${escaped(text)}</FONT>`;
}
