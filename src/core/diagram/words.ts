import type { DiagramEdge, DiagramNode } from './types';

/** Characters of a name that are shown; the whole of it is in the tooltip. */
const NAME_LENGTH = 32;
const LINE_LENGTH = 30;

/** A text in at most `length` characters, on one line, with the middle left out where names of one family are alike. */
export function shorten(text: string, length: number): string {
  // Only so much of a hostile text is looked at.
  const all = [...oneLine(text.length > length * 64 ? `${text.slice(0, length * 8)}${text.slice(-length * 8)}` : text)];
  if (all.length <= length) return all.join('');
  const end = Math.floor(length / 3);
  return `${all.slice(0, length - end - 1).join('')}…${all.slice(-end).join('')}`;
}

/** A text without line breaks; what would not be legal in XML is shown as a replacement character. */
export function oneLine(text: string): string {
  return legal(text).replace(/\s+/g, ' ').trim();
}

/** A text whose every character may stand in an XML document. */
export function legal(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}

/** The name as shown. */
export function nameWords({ name, id }: DiagramNode): string {
  return shorten(name, NAME_LENGTH) || shorten(id, NAME_LENGTH) || '?';
}

/** Second line: what it is and how often it runs. */
export function captionWords({ entry, caption, instances }: DiagramNode): string {
  const parts = [entry ? 'entry' : '', shorten(caption, NAME_LENGTH), instances === undefined ? '' : `×${instances}`];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What it keeps, the first item in words, on at most three lines. */
export function stateLines({ state }: DiagramNode): readonly string[] {
  const [first, ...more] = state;
  if (first === undefined) return [];
  const kept = shorten(first, LINE_LENGTH * 3 - 12);
  return wrapped(`keeps ${kept}${more.length > 0 ? ` +${more.length}` : ''}`);
}

/** A short text in lines of much the same length, broken at spaces. */
function wrapped(text: string): readonly string[] {
  const width = text.length / Math.ceil(text.length / LINE_LENGTH);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length / 2 > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** Errors and warnings; notes are left to the tooltip. */
export function findingWords({ findings: { error, warning } }: DiagramNode): string | undefined {
  const parts = [error > 0 ? counted(error, 'error') : '', warning > 0 ? counted(warning, 'warning') : ''];
  return parts.filter((part) => part !== '').join(', ') || undefined;
}

/** All that is known of a component, line by line. */
export function nodeTooltip(node: DiagramNode): string {
  const { name, id, caption, instances, state, spof, blast, entry, findings } = node;
  const notes = findings.information + findings.hint;
  const lines = [
    name === id ? name : `${name} (${id})`,
    [caption, instances === undefined ? '' : counted(instances, 'instance')].filter(Boolean).join(', '),
    `${node.class}, ${node.confidence} confidence`,
    ...(entry ? ['entry point'] : []),
    ...state.map((item) => `keeps ${item}`),
    ...(spof ? ['single point of failure'] : []),
    ...(blast > 0 ? [`${counted(blast, 'component')} stop${blast === 1 ? 's' : ''} with it`] : []),
    [findingWords(node) ?? '', notes > 0 ? counted(notes, 'note') : ''].filter(Boolean).join(', '),
  ];
  return lines
    .map((line) => shorten(line, 300))
    .filter((line) => line !== '')
    .join('\n');
}

/** What an edge is, in words. */
export function edgeTooltip({ required, mode, assumed, alternative, evidence }: DiagramEdge, ends: string): string {
  const need = alternative ? 'one of several' : required ? 'required' : 'optional';
  const read = assumed ? `assumed from ${evidence}` : evidence;
  return [`${shorten(ends, 200)}: ${need}, ${mode}`, shorten(read, 300)].filter((line) => line !== '').join('\n');
}

function counted(number: number | string, word: string): string {
  return `${number} ${word}${String(number) === '1' ? '' : 's'}`;
}
