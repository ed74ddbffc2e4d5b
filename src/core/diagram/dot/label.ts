import type { DiagramNode } from '../types';
import { captionWords, findingWords, nameWords, stateLine } from '../words';
import { escaped } from './escape';
import { palette } from './palette';

/** A node's label, an HTML-like table of one column: name, what it is, what it keeps, what is wrong. */
export function labelOf(node: DiagramNode): string {
  const caption = captionWords(node);
  const state = stateLine(node);
  const alarms = [node.spof ? 'single point of failure' : undefined, findingWords(node)].filter(
    (words) => words !== undefined,
  );
  const rows = [
    row(`<FONT COLOR="${palette.text}"><B>${escaped(nameWords(node))}</B></FONT>`),
    ...(caption === '' ? [] : [row(small(caption, palette.caption))]),
    ...(state === undefined ? [] : [row(small(state, palette.caption))]),
    ...alarms.map((words) => row(small(words, palette.alarm))),
  ];
  return `<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">${rows.join('')}</TABLE>>`;
}

function row(content: string): string {
  return `<TR><TD>${content}</TD></TR>`;
}

function small(text: string, color: string): string {
  return `<FONT POINT-SIZE="10" COLOR="${color}">${escaped(text)}</FONT>`;
}
