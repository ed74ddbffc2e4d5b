import type { Edit, Finding } from '../finding';
import type { FormatId } from '../model/component';
import { lineStart } from '../yaml/extent';
import { lineBreak } from '../yaml/style';
import { commentAcceptances } from './comments';
import { addMonths } from './date';
import { reasonPlaceholder } from './reason';
import { literal, placeholder } from './snippet-text';

export { recordDecision } from './record';

/** How long a new acceptance holds before somebody looks again. */
export const revisitMonths = 6;

/**
 * An acceptance comment on the line above a finding, with the reason to fill in. Where no comment can stand above the
 * line, because it lies inside a block of text, the acceptance goes to the top of the file.
 */
export function acceptWithReason(finding: Finding, text: string, _format: FormatId, today: string): Edit {
  const start = Math.max(lineStart(text, finding.at.start), text.startsWith('\uFEFF') ? 1 : 0);
  const indent = /^[ \t]*/.exec(text.slice(start, finding.at.start))?.[0] ?? '';
  const edit = insertion(finding.at.file, start, comment('statewise-accept', indent, finding.rule, today, text));
  return covers(finding, text, start, indent) ? edit : acceptInFile(finding, text, today);
}

/** The same for the whole file, as its first line. */
export function acceptInFile(finding: Finding, text: string, today: string): Edit {
  const top = text.startsWith('\uFEFF') ? 1 : 0;
  return insertion(finding.at.file, top, comment('statewise-accept-file', '', finding.rule, today, text));
}

function comment(phrase: string, indent: string, rule: string, today: string, text: string): string {
  const until = addMonths(today, revisitMonths);
  return `${literal(`${indent}# ${phrase} ${rule} until ${until}: `)}${placeholder(1, reasonPlaceholder)}${lineBreak(text)}`;
}

function insertion(file: string, offset: number, text: string): Edit {
  return { span: { file, start: offset, end: offset }, text, snippet: true };
}

/** Whether a comment put there is one, and speaks about the finding's line. */
function covers(finding: Finding, text: string, start: number, indent: string): boolean {
  const probe = `${indent}# statewise-accept probe: r\n`;
  const after = text.slice(0, start) + probe + text.slice(start);
  const moved = finding.at.start + probe.length;
  return commentAcceptances(finding.at.file, after).some(
    ({ accepts, covers: line }) =>
      accepts[0]?.text === 'probe' && line !== undefined && line.start <= moved && moved <= line.end,
  );
}
